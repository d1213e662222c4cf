"""What a fault says of the services, regions, sources, papers and frameworks of a questionnaire."""

from collections.abc import Mapping

from assess.content.file_messages import said

KNOWLEDGE: Mapping[str, Mapping[str, str]] = {
    "unknown_source": said(
        "Tidak ada sumber atau peraturan '{found}' dalam kuesioner ini. Tambahkan ke sources.yaml atau laws.yaml, atau "
        "perbaiki penandanya.",
        "There is no source or law '{found}' in this questionnaire. Add it to sources.yaml or laws.yaml, or correct "
        "the marker.",
    ),
    "unknown_law": said(
        "Tidak ada peraturan '{found}' dalam laws.yaml.",
        "There is no law '{found}' in laws.yaml.",
    ),
    "unknown_dimension": said(
        "Tidak ada dimensi '{found}' dalam questionnaire.yaml.",
        "There is no dimension '{found}' in questionnaire.yaml.",
    ),
    "not_a_word": said(
        "'{found}' bukan nama kata. Mulai dengan huruf kecil; selanjutnya huruf kecil, angka, atau _.",
        "'{found}' is no name of a word. Begin with a small letter; then small letters, digits or _.",
    ),
    "not_a_year": said(
        "'{found}' bukan tahun. Tulis misalnya 2018, atau \"2017–2018\".",
        "'{found}' is no year. Write 2018, for example, or \"2017–2018\".",
    ),
    "not_a_number_or_id": said(
        "'{found}' bukan nomor atau id. Tulis misalnya \"19\"; huruf, angka, titik, - atau _; paling panjang 40 "
        "karakter.",
        "'{found}' is no number or id. Write \"19\", for example; letters, digits, points, - or _; at most 40 "
        "characters.",
    ),
}
