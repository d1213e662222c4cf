"""What a fault says of a file that cannot be read, in Bahasa Indonesia and in English."""

from collections.abc import Mapping


def said(indonesian: str, english: str) -> Mapping[str, str]:
    """One message in both languages."""
    return {"id": indonesian, "en": english}


FILE: Mapping[str, Mapping[str, str]] = {
    "no_such_file": said(
        "Berkas ini tidak ada. Buat berkas itu atau perbaiki namanya.",
        "There is no such file. Make it, or correct its name.",
    ),
    "not_a_file": said(
        "Ini folder atau perangkat, bukan berkas. Sebutkan nama berkasnya.",
        "This is a folder or a device, not a file. Name a file.",
    ),
    "cannot_be_opened": said(
        "Berkas tidak dapat dibuka ({problem}). Periksa nama dan hak aksesnya.",
        "The file cannot be opened ({problem}). Check its name and permissions.",
    ),
    "file_too_large": said(
        "Berkas terlalu besar; paling besar {most}. Perkecil isinya atau bagi menjadi beberapa berkas.",
        "The file is too large; at most {most}. Shorten it or split it.",
    ),
    "empty_file": said("Berkas ini kosong. Isi sesuai formatnya.", "The file is empty. Fill it in as its format says."),
    "not_utf8": said(
        "Berkas ini bukan teks UTF-8. Simpan kembali dengan pengodean UTF-8.",
        "The file is not UTF-8 text. Save it again as UTF-8.",
    ),
    "nul_character": said("Ada karakter NUL. Hapus karakter itu.", "There is a NUL character. Remove it."),
    "half_character": said(
        "Ada karakter yang tidak utuh (surrogate) dan tidak dapat disimpan. Ketik ulang karakter itu.",
        "There is half of a character (a lone surrogate) that cannot be stored. Type the character again.",
    ),
    "too_many_parts": said(
        "Berkas berisi terlalu banyak bagian; paling banyak {most}. Perkecil isinya.",
        "The file has too many parts; at most {most}. Shorten it.",
    ),
    "nested_too_deep": said(
        "Isi berkas bersarang terlalu dalam; paling dalam {most} tingkat. Sederhanakan susunannya.",
        "The file is nested too deep; at most {most} levels. Make it flatter.",
    ),
    "yaml_alias": said(
        "Rujukan alias YAML (*{name}) tidak diterima. Tulis isinya secara lengkap.",
        "A YAML alias (*{name}) is not accepted. Write the content out.",
    ),
    "yaml_anchor": said(
        "Jangkar YAML (&{name}) tidak diterima. Hapus, atau beri tanda kutip jika itu teks.",
        "A YAML anchor (&{name}) is not accepted. Remove it, or quote the text.",
    ),
    "yaml_tag": said(
        "Tag YAML ({name}) tidak diterima. Hapus, atau beri tanda kutip jika itu teks.",
        "A YAML tag ({name}) is not accepted. Remove it, or quote the text.",
    ),
    "yaml_syntax": said(
        "YAML tidak dapat dibaca di sini ({problem}). Periksa indentasi, dan beri tanda kutip pada teks yang memuat "
        "titik dua atau tanda khusus.",
        "The YAML cannot be read here ({problem}). Check the indentation, and quote texts that hold a colon or a "
        "special sign.",
    ),
    "second_document": said(
        "Berkas memuat dokumen kedua (---). Simpan satu dokumen dalam satu berkas.",
        "The file holds a second document (---). Keep one document in a file.",
    ),
    "key_is_not_text": said(
        "Kunci harus berupa teks, bukan daftar atau pemetaan.",
        "A key must be a text, not a list or a mapping.",
    ),
    "key_twice": said(
        "Kunci '{key}' sudah ada di {first}. Hapus salah satunya.",
        "The key '{key}' is already at {first}. Remove one of them.",
    ),
    "json_syntax": said(
        "JSON tidak dapat dibaca di sini; yang diharapkan: {expected}. Periksa koma, kurung, dan tanda kutip.",
        "The JSON cannot be read here; expected: {expected}. Check commas, brackets and quotes.",
    ),
    "json_constant": said(
        "{found} bukan nilai JSON. Tulis sebuah angka atau hapus kuncinya.",
        "{found} is not a JSON value. Write a number or leave the key out.",
    ),
    "null_value": said(
        "Nilai null tidak diterima. Isi nilainya atau hapus kuncinya.",
        "null is not accepted. Give a value or leave the key out.",
    ),
}
