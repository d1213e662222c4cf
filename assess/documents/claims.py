"""Adds to a PDF/A file the claim that it is PDF/UA too: WeasyPrint writes only one of the two."""

from typing import Any

UA = "http://www.aiim.org/pdfua/ns/id/"
RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:about=""'
SCHEMA = f"""
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>{UA}</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Which part of ISO 14289 is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>"""
CLAIM = f"""<rdf:Description {RDF} xmlns:pdfuaid="{UA}" pdfuaid:part="1"/>
<rdf:Description {RDF} xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">{SCHEMA}
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>""".replace("\n", "").encode()
END = b"</rdf:RDF>"


def claim_pdf_ua(document: Any, pdf: Any) -> None:
    """A finisher of WeasyPrint: put the claim, with the extension schema PDF/A asks for, into the metadata stream."""
    stream = next(each for each in pdf.objects if getattr(each, "extra", {}).get("Type") == "/Metadata")
    index = max(number for number, line in enumerate(stream.stream) if END in line)
    before, _, after = stream.stream[index].rpartition(END)
    stream.stream[index] = before + CLAIM + END + after
