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
    "unknown_placeholder": said(
        "Tidak ada kata untuk {found} dalam services.yaml atau places.yaml.",
        "There is no word for {found} in services.yaml or places.yaml.",
    ),
    "stray_brace": said(
        "Tanda {found} bukan tempat kata. Tulis misalnya {{cases}}, dengan nama kata di antara kedua kurung kurawal.",
        "{found} is no placeholder. Write {{cases}}, for example, with the name of a word between both braces.",
    ),
    "brace_not_allowed": said(
        "Di sini tidak boleh ada {found}: kata pengganti hanya untuk teks pertanyaan, langkah, dan kerangka naskah, "
        "serta point_a, targets, dan bicycle sebuah layanan. Tulis kata itu sendiri.",
        "{found} cannot stand here: placeholders are for the texts of questions, steps and outlines, and for point_a, "
        "targets and bicycle of a service. Write the word itself.",
    ),
    "label_too_long": said(
        "Label menjadi {length} karakter dalam '{text}' (layanan '{service}', wilayah '{place}'); paling banyak "
        "{most}. Persingkat labelnya.",
        "The label has {length} characters in '{text}' (service '{service}', region '{place}'); at most {most}. "
        "Shorten it.",
    ),
    "words_missing": said(
        "Kata yang dimiliki entri lain belum ada di sini: {words}. Tambahkan ke words.",
        "Words that another entry has are missing here: {words}. Add them to words.",
    ),
    "word_of_both": said(
        "Kata '{found}' sudah ada pada layanan di services.yaml. Beri nama lain salah satunya.",
        "The word '{found}' is one of the services in services.yaml already. Give one of them another name.",
    ),
    "no_fallback": said(
        "Tidak ada layanan yang mewakili layanan lain. Tambahkan fallback: true pada satu layanan umum.",
        "No service stands for all others. Add fallback: true to one general service.",
    ),
    "fallback_twice": said(
        "Sudah ada layanan lain dengan fallback: true. Sisakan satu.",
        "Another service has fallback: true already. Keep one.",
    ),
    "source_not_cited": said(
        "Sumber ini belum dapat ditemukan kembali. Tambahkan {missing}, atau tulis reference.",
        "This source cannot be found by what is told of it. Add {missing}, or write a reference.",
    ),
    "markers_differ": said(
        "Kedua bahasa menyebut sumber yang berbeda: {found}. Samakan penanda sumbernya.",
        "The two languages name different sources: {found}. Use the same markers in both.",
    ),
    "ways_without_posts": said(
        "Cara pengisian disebut tanpa formasinya. Tambahkan posts, atau hapus ways.",
        "Ways to fill posts are told without the posts. Add posts, or remove ways.",
    ),
    "staffs_without_ways": said(
        "Langkah ini mengisi pos tanpa menyebut caranya. Tambahkan ways, atau hapus staffs.",
        "The step fills posts without telling the ways. Add ways, or remove staffs.",
    ),
    "staffed_twice": said(
        "Pos '{found}' sudah diisi oleh langkah {step}. Hapus salah satunya.",
        "The posts '{found}' are filled by the step {step} already. Remove one.",
    ),
    "outline_twice": said(
        "Langkah {step} sudah mempunyai kerangka naskah. Hapus salah satunya.",
        "The step {step} has an outline already. Remove one.",
    ),
    "outline_without_form": said(
        "Langkah {step} tidak menyebut bentuk naskahnya. Tambahkan form dan signatory pada langkah itu.",
        "The step {step} does not say which paper it makes. Add form and signatory to the step.",
    ),
    "row_of_other_length": said(
        "Baris ini berisi {cells} sel, sedangkan tabelnya {columns} kolom. Samakan.",
        "The row has {cells} cells and the table {columns} columns. Make them the same.",
    ),
    "scale_out_of_order": said(
        "Skala harus naik: lowest lebih kecil daripada highest. Perbaiki.",
        "A scale goes up: lowest must be less than highest. Correct it.",
    ),
    "levels_without_scale": said(
        "Tingkat disarankan tanpa skala kerangkanya. Tambahkan scale, atau hapus levels.",
        "Levels are suggested, but the framework has no scale. Add scale, or remove levels.",
    ),
    "levels_unlike_scale": said(
        "Ada {count} tingkat, sedangkan skalanya mempunyai {needed}. Tulis satu untuk setiap tingkat skala.",
        "There are {count} levels and the scale has {needed}. Write one for each level of the scale.",
    ),
    "levels_fall": said(
        "Tingkat turun dari {before} ke {found}. Indikator yang lebih tinggi tidak menyarankan tingkat yang lebih "
        "rendah.",
        "The levels fall from {before} to {found}. A higher indicator never suggests a lower level.",
    ),
    "predicates_out_of_order": said(
        "Predikat ini mulai dari {found}, tidak di atas {before} yang mendahuluinya. Urutkan dari yang terendah.",
        "This predicate begins at {found}, not above the {before} before it. Put them in order from the lowest.",
    ),
    "weight_missing": said(
        "Bagian lain di sini mempunyai bobot, yang ini tidak. Tambahkan weight.",
        "The others here have a weight, this one has none. Add weight.",
    ),
    "weights_do_not_add_up": said(
        "Bobot di sini berjumlah {sum}, seharusnya {whole}. Perbaiki bobotnya.",
        "The weights here add up to {sum} and should make {whole}. Correct them.",
    ),
    "unknown_window": said(
        "Tidak ada jendela anggaran '{found}' dalam calendar.yaml.",
        "There is no budget window '{found}' in calendar.yaml.",
    ),
    "unknown_document": said(
        "Tidak ada dokumen '{found}' dalam budget_cycle.yaml.",
        "There is no document '{found}' in budget_cycle.yaml.",
    ),
    "begins_too_late": said(
        "Dokumen ini dimulai pada bulan {found}, sesudah bulan tenggatnya ({by}). Perbaiki salah satunya.",
        "The document begins in month {found}, after the month in which it is due ({by}). Correct one of them.",
    ),
    "not_a_day_of_month": said(
        "Bulan {month} tidak mempunyai tanggal {found} setiap tahun. Tulis tanggal yang ada.",
        "Month {month} does not have a day {found} in every year. Write a day that exists.",
    ),
    "after_not_above": said(
        "Dokumen '{found}' baru disebut kemudian. Letakkan di atas dokumen yang mengikutinya.",
        "The document '{found}' stands further below. Put it above the one that comes after it.",
    ),
    "document_too_early": said(
        "'{found}' harus sesudah '{before}', tetapi tenggatnya lebih awal. Perbaiki bulan atau tahunnya.",
        "'{found}' must come after '{before}', but is due earlier. Correct the month or the year.",
    ),
    "verified_without_source": said(
        "Tenggat ini dinyatakan terverifikasi tanpa sumber. Sebutkan sources, atau tulis status: assumption.",
        "This date is called verified without a source. Name its sources, or write status: assumption.",
    ),
    "assumption_with_source": said(
        "Asumsi tidak bersumber. Tulis status: verified bila sumber memuat tenggat ini, atau hapus sources.",
        "An assumption has no source. Write status: verified if the source gives this date, or remove sources.",
    ),
    "document_of_another_window": said(
        "Dokumen '{found}' milik jendela anggaran lain. Sebutkan dokumen jendela ini.",
        "The document '{found}' belongs to another budget window. Name one of this window.",
    ),
    "window_unlike_document": said(
        "Bulan {key} berbeda dari tenggat dokumen '{found}' dalam budget_cycle.yaml. Samakan bulan dan tahunnya.",
        "The month {key} differs from when the document '{found}' is due in budget_cycle.yaml. Make month and year "
        "agree.",
    ),
    "change_not_older": said(
        "Versi {found} tidak lebih lama daripada kuesioner ini. Sebutkan versi sebelumnya.",
        "Version {found} is not older than this questionnaire. Name an earlier version.",
    ),
}
