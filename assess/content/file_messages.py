"""What a fault says of a file that cannot be read, in Bahasa Indonesia and in English."""

from collections.abc import Mapping


def said(indonesian: str, english: str) -> Mapping[str, str]:
    """One message in both languages."""
    return {"id": indonesian, "en": english}


def _of_another_kind(indonesian: str, english: str) -> Mapping[str, str]:
    return said(
        f"Ini {indonesian}, bukan berkas penilaian atau kuesioner. Pilih berkas teks YAML atau JSON.",
        f"This is {english}, not a case file or a questionnaire. Choose a text file in YAML or JSON.",
    )


KINDS: Mapping[str, Mapping[str, str]] = {
    "is_pdf": _of_another_kind("PDF", "a PDF"),
    "is_excel": _of_another_kind("lembar kerja Excel", "an Excel sheet"),
    "is_word": _of_another_kind("dokumen Word", "a Word document"),
    "is_office": _of_another_kind("dokumen Word atau Excel lama", "an older Word or Excel document"),
    "is_image": _of_another_kind("gambar", "an image"),
    "is_database": _of_another_kind("basis data", "a database"),
    "is_archive": _of_another_kind("ZIP atau arsip lain", "a ZIP or another archive"),
}

FILE: Mapping[str, Mapping[str, str]] = {
    **KINDS,
    "no_such_file": said(
        "Berkas ini tidak ada. Buat berkas itu atau perbaiki namanya.",
        "There is no such file. Make it, or correct its name.",
    ),
    "not_a_file": said(
        "Ini bukan berkas biasa, melainkan perangkat atau sejenisnya. Sebutkan nama berkasnya.",
        "This is not a regular file but a device or the like. Name a file.",
    ),
    "is_a_folder": said(
        "Ini folder, bukan berkas. Sebutkan nama berkas di dalamnya.",
        "This is a folder, not a file. Name a file in it.",
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
    "yaml_tab": said(
        "Di sini ada tab. Buat indentasi dengan spasi.",
        "A tab stands here. Indent with spaces.",
    ),
    "yaml_character": said(
        "Teks tidak dapat diawali dengan {found}. Beri tanda kutip pada teks itu.",
        "A text cannot begin with {found}. Put the text in quotes.",
    ),
    "yaml_colon": said(
        "Titik dua tidak dapat berada di sini. Beri tanda kutip pada teks yang memuat titik dua, atau samakan "
        "indentasi baris ini dengan baris di atasnya.",
        "A colon cannot stand here. Put a text that holds a colon in quotes, or indent this line like the one above.",
    ),
    "yaml_no_colon": said(
        "Titik dua sesudah kunci ini belum ada. Tulis kunci: nilai, atau lanjutkan teks di atasnya dengan indentasi.",
        "The colon after this key is missing. Write key: value, or indent the line if it goes on with the text above.",
    ),
    "missing_space": said(
        "Spasi sesudah titik dua belum ada dalam '{found}'. Tulis {corrected}.",
        "A space is missing after the colon in '{found}'. Write {corrected}.",
    ),
    "yaml_open_bracket": said(
        "Kurung yang dibuka di {opened} belum ditutup, atau koma sebelum bagian ini belum ada. Tambahkan.",
        "The bracket opened at {opened} is not closed, or a comma before this part is missing. Add it.",
    ),
    "yaml_open_quote": said(
        "Tanda kutip yang dibuka di sini tidak ditutup. Tambahkan tanda kutip penutupnya.",
        "The quote opened here is not closed. Add the closing quote.",
    ),
    "yaml_backslash": said(
        "Garis miring terbalik di sini mempunyai arti khusus. Ganti tanda kutip ganda dengan tanda kutip tunggal.",
        "The backslash here has a special meaning. Use single quotes in place of double ones.",
    ),
    "yaml_indentation": said(
        "Baris ini tidak sejalan dengan baris di atasnya. Samakan indentasinya, dan periksa tanda kutip serta tanda -.",
        "The line does not go with those above. Indent it like them, and check quotes and dashes.",
    ),
    "control_character": said(
        "Ada karakter kendali yang tidak tampak. Hapus karakter itu.",
        "There is an invisible control character. Remove it.",
    ),
    "yaml_syntax": said(
        "YAML tidak tersusun dengan benar di sini. Periksa tanda kutip, titik dua, dan indentasi.",
        "The YAML is not well formed here. Check quotes, colons and indentation.",
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
