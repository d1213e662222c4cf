"""What a fault says of the checks of purchase proposals and of the words of their form."""

from collections.abc import Mapping

from assess.content.file_messages import said

PURCHASES: Mapping[str, Mapping[str, str]] = {
    "unknown_purchase_class": said(
        "Tidak ada kelas pembelian '{found}' dalam questionnaire.yaml. Tulis salah satu kelas di sana, atau other.",
        "There is no class of purchase '{found}' in questionnaire.yaml. Write one that is there, or other.",
    ),
    "unknown_check": said(
        "Tidak ada butir uji '{found}'. Yang ada: {allowed}.",
        "There is no check '{found}'. There are: {allowed}.",
    ),
    "check_missing": said(
        "Butir uji ini belum ada: {found}. Tambahkan, atau hapus berkas ini.",
        "These checks are missing: {found}. Add them, or remove the file.",
    ),
    "check_of_other_classes": said(
        "Butir uji {check} dibuat untuk kelas {found}. Tulis classes: [{found}].",
        "The check {check} is made for the class {found}. Write classes: [{found}].",
    ),
    "reason_missing": said(
        "Kalimat untuk alasan ini belum ada: {found}. Tambahkan ke reasons.",
        "The sentences for these reasons are missing: {found}. Add them to reasons.",
    ),
    "unknown_reason": said(
        "Butir uji {check} tidak mengenal alasan '{found}'. Yang dikenal: {allowed}.",
        "The check {check} knows no reason '{found}'. Known reasons: {allowed}.",
    ),
    "unknown_contradiction": said(
        "Tidak ada aturan pertentangan '{found}'. Yang ada: {allowed}.",
        "There is no rule of contradiction '{found}'. There are: {allowed}.",
    ),
    "contradiction_missing": said(
        "Aturan pertentangan ini belum ada: {found}. Tambahkan, atau hapus berkas ini.",
        "These rules of contradiction are missing: {found}. Add them, or remove the file.",
    ),
    "findings_differ": said(
        "Temuan {found} hanya disebut dalam satu bahasa. Sebutkan dalam keduanya.",
        "The finding {found} is named in one language only. Name it in both.",
    ),
    "finding_not_filled": said(
        "{found} tidak diisi dalam teks ini. Tulis tanpa temuan.",
        "{found} is not filled in this text. Write it without a finding.",
    ),
    "finding_malformed": said(
        "'{found}' bukan tempat temuan. Tulis misalnya %(posts)s, dengan nama dalam huruf kecil.",
        "'{found}' is no place for a finding. Write %(posts)s, for example, with the name in small letters.",
    ),
    "bicycle_twice": said(
        "Kelas '{found}' sudah mempunyai langkah kecil. Hapus salah satunya.",
        "The class '{found}' has a smaller thing to try already. Remove one.",
    ),
    "unknown_field": said(
        "Usulan pembelian tidak mempunyai isian '{found}'.",
        "A purchase proposal has no field '{found}'.",
    ),
    "unknown_part": said(
        "Formulir usulan tidak mempunyai bagian '{found}'. Yang ada: {allowed}.",
        "The form of a proposal has no part '{found}'. There are: {allowed}.",
    ),
    "unknown_column": said(
        "Tabel ini tidak mempunyai kolom '{found}'. Yang ada: {allowed}.",
        "This table has no column '{found}'. There are: {allowed}.",
    ),
    "unknown_option": said(
        "Isian ini tidak mempunyai pilihan '{found}'. Yang ada: {allowed}.",
        "This field has no option '{found}'. There are: {allowed}.",
    ),
    "unknown_quick_fact": said(
        "Telaah cepat tidak menanyakan '{found}'. Yang ditanyakan: {allowed}.",
        "The quick review does not ask for '{found}'. It asks for: {allowed}.",
    ),
    "words_of_fields_missing": said(
        "Kata untuk ini belum ada: {found}. Tambahkan.",
        "The words for these are missing: {found}. Add them.",
    ),
    "example_missing": said(
        "Contoh isian belum ada: {found}. Tambahkan.",
        "An example for this field is missing: {found}. Add it.",
    ),
}
