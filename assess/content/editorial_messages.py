"""What a fault says of texts that an editor would send back."""

from collections.abc import Mapping

from assess.content.file_messages import said

EDITORIAL: Mapping[str, Mapping[str, str]] = {
    "claim_without_source": said(
        "Kalimat ini menyatakan fakta ('{fact}') tanpa sumber: \"{sentence}\" Tambahkan id sumbernya dalam kurung siku "
        "sebelum titik, atau hapus faktanya.",
        "This sentence states a fact ('{fact}') without a source: \"{sentence}\" Add the id of its source in square "
        "brackets before its full stop, or remove the fact.",
    ),
    "law_without_its_marker": said(
        "Kalimat ini menyebut {found} tanpa penandanya. Tambahkan [{law}] sebelum titik.",
        "This sentence names {found} without its marker. Add [{law}] before its full stop.",
    ),
    "law_not_listed": said(
        "{found} tidak ada dalam laws.yaml. Tambahkan di sana beserta statusnya, atau perbaiki nomornya.",
        "{found} is not in laws.yaml. Add it there with its status, or correct its number.",
    ),
    "source_unused": said(
        "Sumber atau peraturan '{found}' tidak dipakai di mana pun. Pakai, atau hapus.",
        "Nothing uses the source or law '{found}'. Use it, or remove it.",
    ),
    "source_not_verified": said(
        "'{found}' berstatus '{status}', sehingga tidak boleh menopang fakta. Pakai sumber yang berstatus verified, "
        "atau sebut peraturan ini hanya dalam legal_bases sebuah kerangka naskah.",
        "'{found}' has the status '{status}' and cannot support a fact. Use a verified source, or name a law only in "
        "the legal_bases of an outline.",
    ),
    "term_avoided": said(
        "Kata '{found}' tidak dipakai di sini menurut glosarium. Tulis '{term}'.",
        "The glossary does not use the word '{found}'. Write '{term}'.",
    ),
    "word_of_two_terms": said(
        "Kata '{found}' sudah mengenali istilah '{term}'. Hapus di salah satunya.",
        "The word '{found}' stands for the term '{term}' already. Remove it from one of them.",
    ),
    "level_unknown": said(
        "Tingkat {level} berbunyi '{found}'. Tingkat adalah hal yang dapat diamati; yang tidak tahu menjawab unknown.",
        "Level {level} says '{found}'. A level is something that can be observed; who does not know answers unknown.",
    ),
    "level_repeats_question": said(
        "Tingkat {level} berbunyi sama dengan pertanyaannya. Tulis apa yang dapat diamati.",
        "Level {level} reads the same as its question. Write what can be observed.",
    ),
    "share_falls": said(
        "Persentase turun dari {before} menjadi {found} pada tingkat {level}. Tingkat yang lebih tinggi tidak menuntut "
        "lebih sedikit.",
        "The percentage falls from {before} to {found} at level {level}. A higher level never asks for less.",
    ),
    "sentence_too_long": said(
        'Kalimat ini berisi {words} kata, paling banyak {most}: "{sentence}" Bagi menjadi dua.',
        'This sentence has {words} words, at most {most}: "{sentence}" Cut it in two.',
    ),
    "sentence_without_end": said(
        'Kalimat ini tidak berakhir dengan tanda baca: "{sentence}" Tambahkan titik.',
        'This sentence does not end as one: "{sentence}" Add a full stop.',
    ),
    "typing_accident": said(
        'Ada salah ketik pada spasi, tanda baca, atau kata ganda di sekitar "{found}". Perbaiki.',
        'There is an accident of spaces, punctuation or a doubled word around "{found}". Correct it.',
    ),
    "placeholders_differ": said(
        "Kata pengganti {found} hanya ada dalam satu bahasa. Pakai dalam keduanya, atau hapus.",
        "The placeholder {found} is in one language only. Use it in both, or remove it.",
    ),
    "form_without_outline": said(
        "Langkah {step} menghasilkan naskah, tetapi outlines.yaml tidak memuat kerangkanya. Tambahkan.",
        "The step {step} makes a paper, and outlines.yaml has no outline of it. Add one.",
    ),
    "helper_is_in_charge": said(
        "'{found}' sudah memimpin langkah ini sebagai pemilik pertama. Hapus dari helpers.",
        "'{found}' is in charge of the step already as its first owner. Remove it from helpers.",
    ),
}
