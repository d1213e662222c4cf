"""The questionnaire as an Excel workbook to fill in away from the desk; the only home of XlsxWriter and calamine."""
