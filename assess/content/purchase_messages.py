"""What a fault says of the checks of purchase proposals and of the words of their form."""

from collections.abc import Mapping

from assess.content.file_messages import said

IN_A_CASE: Mapping[str, Mapping[str, str]] = {
    "not_a_purchase_id": said(
        "'{found}' bukan id. Tulis huruf kecil, angka, atau -; diawali huruf kecil atau angka; paling panjang 60 "
        "karakter.",
        "'{found}' is no id. Write small letters, digits or -; begin with a small letter or a digit; at most 60 "
        "characters.",
    ),
    "not_a_fingerprint": said(
        "'{found}' bukan sidik penilaian. Salin ke-64 karakternya.",
        "'{found}' is no fingerprint. Copy all 64 characters of it.",
    ),
    "field_of_another_class": said(
        "Isian '{found}' bukan untuk kelas {class_id}, melainkan untuk {classes}. Hapus isian ini, atau perbaiki "
        "class.",
        "The field '{found}' is not for the class {class_id} but for {classes}. Remove the field, or correct class.",
    ),
    "row_twice": said(
        "Baris '{found}' sudah ada di {first}. Jadikan satu.",
        "The row '{found}' stands at {first} already. Make one of both.",
    ),
    "grade_of_unknown_check": said(
        "Versi kuesioner ini tidak mempunyai butir uji '{found}'. Nilainya disimpan, tetapi tidak dihitung.",
        "This version of the questionnaire has no check '{found}'. The grade is kept and does not count.",
    ),
}
PURCHASES: Mapping[str, Mapping[str, str]] = {
    **IN_A_CASE,
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
