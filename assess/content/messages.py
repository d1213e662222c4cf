"""Everything a fault can say, in Bahasa Indonesia and in English: what is wrong, what is allowed, the way out."""

from collections.abc import Mapping

from assess.content.editorial_messages import EDITORIAL
from assess.content.file_messages import FILE
from assess.content.file_messages import said as _said
from assess.content.knowledge_messages import KNOWLEDGE
from assess.content.purchase_messages import PURCHASES

SMALLEST_CASE = """\
  questionnaire: smart-city
  city: {{name: "Kota Contoh"}}
  date: 2026-11-24
  requests: [cctv]
  answers: {{PB1: unknown}}"""

VALUE: Mapping[str, Mapping[str, str]] = {
    "did_you_mean": _said("Mungkin maksudnya '{suggestion}'?", "Did you mean '{suggestion}'?"),
    "missing_key": _said("Kunci '{key}' belum ada. Tambahkan.", "The key '{key}' is missing. Add it."),
    "unknown_key": _said(
        "Kunci '{key}' tidak dikenal; yang dikenal: {allowed}.",
        "The key '{key}' is unknown; known keys: {allowed}.",
    ),
    "not_a_mapping": _said(
        "Di sini diperlukan pemetaan (kunci: nilai). Tulis {sample}.",
        "A mapping (key: value) is needed here. Write {sample}.",
    ),
    "not_a_list": _said(
        "Di sini diperlukan daftar. Tulis {sample}, atau [] jika kosong.",
        "A list is needed here. Write {sample}, or [] if it is empty.",
    ),
    "list_without_brackets": _said(
        "Di sini diperlukan daftar. Tulis [{items}].",
        "A list is needed here. Write [{items}].",
    ),
    "too_few": _said(
        "Daftar berisi {actual_length}; paling sedikit {min_length}.",
        "The list has {actual_length}; at least {min_length} are needed.",
    ),
    "too_many": _said(
        "Daftar berisi {actual_length}; paling banyak {max_length}.",
        "The list has {actual_length}; at most {max_length} are allowed.",
    ),
    "listed_twice": _said(
        "'{found}' tertulis dua kali. Hapus salah satunya.", "'{found}' is listed twice. Remove one."
    ),
    "not_text": _said(
        "Di sini diperlukan teks. Beri tanda kutip pada teksnya.",
        "A text is needed here. Put the text in quotes.",
    ),
    "empty_text": _said("Teks ini kosong. Isi teksnya.", "The text is empty. Fill it in."),
    "text_too_long": _said(
        "Teks berisi {length} karakter; paling banyak {most}. Persingkat teksnya.",
        "The text has {length} characters; at most {most}. Shorten it.",
    ),
    "not_whole": _said(
        "'{found}' bukan bilangan bulat. Tulis dengan angka saja, dari {low} sampai {high}, tanpa nol di depan atau "
        "pemisah ribuan.",
        "'{found}' is not a whole number. Write digits only, from {low} to {high}, without leading zeros "
        "or separators.",
    ),
    "out_of_range": _said(
        "{found} di luar rentang; tulis bilangan bulat dari {low} sampai {high}.",
        "{found} is out of range; write a whole number from {low} to {high}.",
    ),
    "not_amount": _said(
        "'{found}' bukan angka. Tulis dengan angka dan titik desimal, misalnya 24 atau 24.5.",
        "'{found}' is not a number. Write digits and a decimal point, for example 24 or 24.5.",
    ),
    "not_a_figure": _said(
        "'{found}' bukan angka atau rentang. Tulis angka dari {low} sampai {high} dengan titik desimal dan tanpa "
        "pemisah ribuan, misalnya 24.5, atau rentang, misalnya {{low: 2, high: 3}}.",
        "'{found}' is neither a number nor a range. Write a number from {low} to {high} with a decimal point and "
        "without separators, for example 24.5, or a range, for example {{low: 2, high: 3}}.",
    ),
    "thousands_or_fraction": _said(
        "'{found}' dapat dibaca dua cara. Tulis {thousands} jika titiknya pemisah ribuan, atau {fraction} jika "
        "titiknya tanda desimal.",
        "'{found}' can be read in two ways. Write {thousands} if the point separates thousands, or {fraction} if it is "
        "a decimal point.",
    ),
    "figure_out_of_range": _said(
        "{found} di luar rentang; tulis angka dari {low} sampai {high}.",
        "{found} is out of range; write a number from {low} to {high}.",
    ),
    "range_upside_down": _said(
        "Rentang ini terbalik: low ({low}) lebih besar daripada high ({high}). Tukar keduanya.",
        "The range is upside down: low ({low}) is more than high ({high}). Swap them.",
    ),
    "not_a_day": _said(
        "'{found}' bukan tanggal yang ada. Tulis sebagai TTTT-BB-HH, misalnya 2026-11-24.",
        "'{found}' is not a day that exists. Write it as YYYY-MM-DD, for example 2026-11-24.",
    ),
    "day_in_another_order": _said(
        "Tanggal '{found}' tidak tertulis sebagai TTTT-BB-HH. Tulis {day}.",
        "The day '{found}' is not written as YYYY-MM-DD. Write {day}.",
    ),
    "day_out_of_range": _said(
        "Tanggal {found} di luar rentang; tulis tanggal dari {low} sampai {high}.",
        "The day {found} is out of range; write a day from {low} to {high}.",
    ),
    "not_allowed": _said(
        "'{found}' tidak diterima; pilihannya: {allowed}.",
        "'{found}' is not accepted; choose from: {allowed}.",
    ),
    "not_true": _said(
        "'{found}' tidak diterima; tulis true atau hapus kuncinya.",
        "'{found}' is not accepted; write true or leave the key out.",
    ),
    "not_an_id": _said(
        "'{found}' bukan id. Mulai dengan huruf; selanjutnya huruf, angka, - atau _; paling panjang 40 karakter.",
        "'{found}' is no id. Begin with a letter; then letters, digits, - or _; at most 40 characters.",
    ),
    "not_a_version": _said(
        "'{found}' bukan nomor versi. Tulis tiga bilangan, misalnya \"1.0.0\".",
        "'{found}' is no version number. Write three numbers, for example \"1.0.0\".",
    ),
    "not_a_link": _said(
        "'{found}' bukan alamat web. Tulis alamat yang diawali https://, tanpa spasi.",
        "'{found}' is no web address. Write one that begins with https://, without spaces.",
    ),
    "unknown_question": _said(
        "Tidak ada pertanyaan '{found}' dalam kuesioner ini.",
        "There is no question '{found}' in this questionnaire.",
    ),
    "unknown_step": _said(
        "Tidak ada langkah '{found}' dalam kuesioner ini.",
        "There is no step '{found}' in this questionnaire.",
    ),
    "unknown_office": _said(
        "Tidak ada perangkat daerah '{found}' dalam kuesioner ini.",
        "There is no office '{found}' in this questionnaire.",
    ),
    "unknown_class": _said(
        "Tidak ada jenis teknologi '{found}' dalam kuesioner ini.",
        "There is no technology class '{found}' in this questionnaire.",
    ),
    "unknown_exemption": _said(
        "Tidak ada alasan pengecualian '{found}' dalam kuesioner ini.",
        "There is no exemption '{found}' in this questionnaire.",
    ),
}

QUESTIONNAIRE: Mapping[str, Mapping[str, str]] = {
    "no_questionnaire": _said(
        "Tidak ada kuesioner di sini. Sebutkan folder yang memuat questionnaire.yaml.",
        "There is no questionnaire here. Name a folder that holds questionnaire.yaml.",
    ),
    "file_for_a_folder": _said(
        "Ini berkas, bukan folder kuesioner. Sebutkan folder yang memuat questionnaire.yaml; berkas penilaian "
        "diperiksa ketika dibaca.",
        "This is a file, not the folder of a questionnaire. Name a folder that holds questionnaire.yaml; a case file "
        "is checked when it is read.",
    ),
    "no_such_folder": _said(
        "Folder ini tidak ada. Sebutkan folder yang memuat questionnaire.yaml.",
        "There is no such folder. Name a folder that holds questionnaire.yaml.",
    ),
    "id_twice": _said(
        "Id '{found}' sudah dipakai di {first}. Beri id yang berbeda.",
        "The id '{found}' is already used at {first}. Give it another id.",
    ),
    "same_level_text": _said(
        "Tingkat {level} berbunyi sama dengan tingkat {other}. Bedakan dengan hal yang dapat diamati.",
        "Level {level} reads the same as level {other}. Set them apart by something that can be observed.",
    ),
    "triggers_and_purchase": _said(
        "Sebuah langkah memiliki pemicu atau merupakan pembelian, tidak keduanya. Hapus salah satunya.",
        "A step has triggers or is a purchase, not both. Remove one of the two keys.",
    ),
    "nothing_triggers": _said(
        "Tidak ada yang memicu langkah ini. Isi triggers dengan pertanyaan, atau purchase dengan jenis teknologi "
        "yang dibeli.",
        "Nothing triggers this step. Give it triggers (questions), or purchase (the class it buys).",
    ),
    "signatory_without_form": _said(
        "Penanda tangan disebut tanpa bentuk naskahnya. Tambahkan form.",
        "A signatory is named without the form of the paper. Add form.",
    ),
    "form_without_signatory": _said(
        "Bentuk naskah disebut tanpa penanda tangannya. Tambahkan signatory.",
        "The form of a paper is named without who signs it. Add signatory.",
    ),
    "lift_without_trigger": _said(
        "Langkah ini menaikkan {question} tetapi tidak dipicu olehnya. Tambahkan ke triggers atau hapus di sini.",
        "The step lifts {question} but is not triggered by it. Add it to triggers or remove it here.",
    ),
    "trigger_without_lift": _said(
        "{question} memicu langkah ini tetapi tidak dinaikkan olehnya. Tambahkan ke lifts.",
        "{question} triggers the step but is not lifted by it. Add it to lifts.",
    ),
    "months_out_of_order": _said(
        "Perkiraan bulan harus low ≤ typical ≤ high; sekarang {low}, {typical}, {high}.",
        "The months must be low ≤ typical ≤ high; they are {low}, {typical}, {high}.",
    ),
    "gate_missing": _said(
        "Gerbang '{gate}' belum ada. Tambahkan beserta conditions-nya.",
        "The gate '{gate}' is missing. Add it with its conditions.",
    ),
    "condition_twice": _said(
        "{question} sudah menjadi syarat gerbang ini atau gerbang anggaran. Hapus salah satunya.",
        "{question} is already a condition of this gate or of the budget gate. Remove one.",
    ),
    "window_out_of_order": _said(
        "Bulan closes ({closes}) mendahului bulan opens ({opens}). Tukar atau perbaiki.",
        "The month closes ({closes}) is before opens ({opens}). Swap or correct them.",
    ),
    "steps_in_a_loop": _said(
        "Langkah-langkah saling menunggu: {loop}. Hapus salah satu prasyarat dalam lingkaran ini.",
        "Steps wait for each other: {loop}. Remove one of the requirements in this loop.",
    ),
    "question_without_step": _said(
        "Tidak ada langkah yang dipicu oleh {question}. Tambahkan ke triggers sebuah langkah.",
        "No step is triggered by {question}. Add it to the triggers of a step.",
    ),
    "class_bought_twice": _said(
        "Jenis teknologi '{found}' sudah dibeli oleh {first}. Satu jenis dibeli oleh satu langkah.",
        "The class '{found}' is already bought by {first}. One class is bought by one step.",
    ),
    "class_without_purchase": _said(
        "Tidak ada langkah yang membeli jenis teknologi '{found}'. Tambahkan langkah dengan purchase: {found}.",
        "No step buys the class '{found}'. Add a step with purchase: {found}.",
    ),
    "purchase_without_regulation": _said(
        "Tidak ada langkah peraturan sebelum pembelian {step}. Tambahkan ke requires.",
        "No regulation step comes before the purchase {step}. Add one to requires.",
    ),
    "purchase_without_staffing": _said(
        "Tidak ada langkah penyediaan petugas sebelum pembelian {step}. Tambahkan ke requires.",
        "No staffing step comes before the purchase {step}. Add one to requires.",
    ),
    "gate_not_cured": _said(
        "Tidak ada langkah sebelum {step} yang menaikkan {question} ke tingkat {level}, sehingga gerbang tidak pernah "
        "terbuka. Tambahkan langkah itu ke requires.",
        "No step before {step} lifts {question} to level {level}, so the gate would never open. Add such a step to "
        "requires.",
    ),
    "bound_to_another_class": _said(
        "{question} hanya berlaku jika jenis teknologi '{class}' diminta, sehingga tidak dapat menjadi syarat di sini.",
        "{question} applies only when the class '{class}' is requested, so it cannot be a condition here.",
    ),
    "folder_has_another_name": _said(
        "Kuesioner '{found}' berada dalam folder '{folder}'. Samakan nama folder dengan id (atau versi, dalam arsip).",
        "The questionnaire '{found}' lies in the folder '{folder}'. Name the folder by the id (archived: "
        "by the version).",
    ),
}

CASE: Mapping[str, Mapping[str, str]] = {
    "empty_case": _said(
        f"Berkas ini kosong. Lima kunci wajib diisi, misalnya:\n{SMALLEST_CASE}\nLengkapi jawabannya.",
        f"The file is empty. Five keys are required, for example:\n{SMALLEST_CASE}\nThen add the other answers.",
    ),
    "no_such_questionnaire": _said(
        "Tidak ada kuesioner '{found}'; yang tersedia: {allowed}. Sebutkan salah satunya.",
        "There is no questionnaire '{found}'; there are: {allowed}. Name one of them.",
    ),
    "question_of_another_version": _said(
        "Pertanyaan '{found}' ada dalam {versions}, bukan dalam {named}. Sebutkan versi yang dijawab berkas ini.",
        "The question '{found}' is one of {versions}, not of {named}. Name the version that this file answers.",
    ),
    "not_a_reference": _said(
        "'{found}' bukan nama kuesioner. Tulis misalnya smart-city atau smart-city@1.0.0.",
        "'{found}' is not the name of a questionnaire. Write smart-city or smart-city@1.0.0, for example.",
    ),
    "not_a_quarter": _said(
        "'{found}' bukan triwulan. Tulis tahun dan triwulan, misalnya \"2027-Q1\".",
        "'{found}' is no quarter. Write the year and the quarter, for example \"2027-Q1\".",
    ),
    "not_an_answer": _said(
        "Jawaban '{found}' tidak dikenal. Tulis unknown, atau pemetaan seperti {{level: 3, evidence: 2}}.",
        "The answer '{found}' is not known. Write unknown, or a mapping such as {{level: 3, evidence: 2}}.",
    ),
    "says_not_applicable": _said(
        "Jawaban '{found}' harus disertai alasannya. Tulis {{not_applicable: \"alasannya\"}}.",
        "The answer '{found}' needs its reason. Write {{not_applicable: \"the reason\"}}.",
    ),
    "not_a_reason": _said(
        "'{found}' bukan alasan. Tulis mengapa pertanyaan ini tidak berlaku, misalnya {{not_applicable: \"Tidak ada "
        'kamera milik daerah"}}.',
        "'{found}' is no reason. Say why the question does not apply, for example {{not_applicable: \"The city has no "
        'cameras"}}.',
    ),
    "no_answer": _said(
        "Jawaban harus memuat level, unknown, atau not_applicable. Tambahkan salah satunya.",
        "An answer needs level, unknown or not_applicable. Add one of them.",
    ),
    "several_answers": _said(
        "Jawaban memuat {keys} sekaligus. Pilih salah satunya.",
        "The answer holds {keys} at once. Keep one of them.",
    ),
    "evidence_needs": _said(
        "Bukti mutu {grade} harus memuat {missing}. Lengkapi, atau turunkan mutunya menjadi 2. "
        'Contoh: {{grade: {grade}, document: "Perbup 12/2026", checked_by: "Inspektorat", checked_on: 2026-11-02}}.',
        "Evidence of grade {grade} needs {missing}. Complete it, or lower the grade to 2. "
        'Example: {{grade: {grade}, document: "Perbup 12/2026", checked_by: "Inspektorat", checked_on: 2026-11-02}}.',
    ),
    "always_applies": _said(
        "{question} selalu berlaku dan tidak dapat dinyatakan tidak berlaku. Beri tingkat, atau tulis unknown.",
        "{question} always applies and cannot be set aside. Give it a level, or write unknown.",
    ),
    "class_is_requested": _said(
        "{question} berlaku karena teknologinya diminta. Beri tingkat, tulis unknown, atau hapus jenis itu dari "
        "requests.",
        "{question} applies because its class is requested. Give it a level, write unknown, or take the class out of "
        "requests.",
    ),
    "decides_a_requested_class": _said(
        "{question} menentukan gerbang teknologi yang diminta sehingga tidak dapat dinyatakan tidak berlaku. Beri "
        "tingkat, atau tulis unknown.",
        "{question} decides the gate of a requested class and cannot be set aside. Give it a level, or write unknown.",
    ),
    "scenario_named_twice": _said(
        "Sudah ada skenario bernama '{found}'. Beri nama yang berbeda.",
        "There is already a scenario named '{found}'. Give this one another name.",
    ),
    "calendar_document_too_early": _said(
        "Dokumen '{found}' tidak boleh mendahului '{other}', yang jatuh pada bulan {month}. Tulis bulan {month} atau "
        "sesudahnya.",
        "The document '{found}' cannot come before '{other}', which is due in month {month}. Write month {month} or a "
        "later one.",
    ),
    "calendar_document_too_late": _said(
        "Dokumen '{found}' tidak boleh sesudah '{other}', yang jatuh pada bulan {month}. Tulis bulan {month} atau "
        "sebelumnya.",
        "The document '{found}' cannot come after '{other}', which is due in month {month}. Write month {month} or an "
        "earlier one.",
    ),
    "calendar_money_over_before_it_opens": _said(
        "Uang dari '{found}' baru dapat digunakan sesudah bulan {month}, bulan terakhirnya. Tulis bulan {month} atau "
        "sebelumnya.",
        "The money of '{found}' would open after month {month}, its last one. Write month {month} or an earlier one.",
    ),
    "calendar_proposed_after_it_opens": _said(
        "Dokumen '{found}' tidak boleh sesudah uangnya dapat digunakan pada bulan {month}. Tulis bulan {month} atau "
        "sebelumnya.",
        "The document '{found}' cannot come after its money opens in month {month}. Write month {month} or an earlier "
        "one.",
    ),
    "carried_too_much": _said(
        "Bagian ini berisi lebih dari {most} nilai. Perkecil isinya.",
        "This part holds more than {most} values. Shorten it.",
    ),
    "checked_by_the_answering_office": _said(
        "Pemeriksa '{found}' termasuk perangkat daerah yang menjawab. Bukti mutu 3 dan 4 harus diperiksa pihak di "
        "luarnya: sebutkan pihak itu, atau turunkan mutunya menjadi 2.",
        "The checker '{found}' belongs to the answering office. Evidence of grade 3 and 4 is checked by someone "
        "outside it: name who that was, or lower the grade to 2.",
    ),
    "checked_by_who_entered": _said(
        "Pemeriksa '{found}' sama dengan pengisi jawaban ('{entered_by}'). Bukti mutu 3 dan 4 harus diperiksa orang "
        "lain: sebutkan pemeriksanya, atau turunkan mutunya menjadi 2. Jika keduanya memang orang yang berbeda, "
        "tuliskan jabatan masing-masing beserta perangkat daerahnya.",
        "The checker '{found}' is the one who entered the answer ('{entered_by}'). Evidence of grade 3 and 4 is "
        "checked by someone else: name who that was, or lower the grade to 2. If they are two people, write each post "
        "with its office.",
    ),
    "checked_before_written": _said(
        "Tanggal pemeriksaan ({found}) mendahului tanggal dokumen ({written}). Perbaiki salah satunya.",
        "The day of the check ({found}) is before the day of the document ({written}). Correct one of them.",
    ),
    "decided_out_of_range": _said(
        "Keputusan pada tingkat {found} berada di luar tingkat yang dinyatakan dan yang dikemukakan dalam keberatan, "
        "yaitu {lowest} sampai {highest}. Pilih tingkat di antaranya.",
        "The decided level {found} lies outside the levels that are claimed and objected, {lowest} to {highest}. "
        "Choose one of these.",
    ),
    "later_than_case": _said(
        "Tanggal {found} sesudah tanggal penilaian ({case}). Perbaiki tanggal itu, atau ubah tanggal penilaian.",
        "The day {found} is later than the day of the case ({case}). Correct it, or change the day of the case.",
    ),
    "checker_unknown": _said(
        "'{found}' bukan perangkat daerah dalam kuesioner ini; sebutkan perangkat daerah di luar {office} yang "
        "memeriksa.",
        "'{found}' is no office of this questionnaire; say which office outside {office} checked.",
    ),
    "document_is_old": _said(
        "Dokumen ({day}) sudah lebih dari 24 bulan pada tanggal penilaian ({case}). Data, daftar petugas, dan "
        "inventaris setua itu paling tinggi bermutu 2: turunkan mutunya, atau tunjukkan yang lebih baru. Peraturan "
        "tetap berlaku sampai dicabut.",
        "The document ({day}) is more than 24 months older than the case ({case}). Data, rosters and inventories of "
        "that age count as grade 2 at most: lower the grade, or show newer ones. A rule stays valid until it is "
        "revoked.",
    ),
    "check_is_old": _said(
        "Pemeriksaan ({day}) sudah lebih dari 24 bulan pada tanggal penilaian ({case}). Data, daftar petugas, dan "
        "inventaris setua itu dinilai sebagai salinan yang belum diperiksa: turunkan mutunya menjadi 2, atau minta "
        "diperiksa lagi. Peraturan tetap berlaku sampai dicabut.",
        "The check ({day}) is more than 24 months older than the case ({case}). Data, rosters and inventories of that "
        "age count as unchecked copies: lower the grade to 2, or have them checked again. A rule stays valid until it "
        "is revoked.",
    ),
    "baseline_too_short": _said(
        "Data awal diukur kurang dari tiga bulan, tetapi PB3 dinyatakan pada tingkat 3 atau lebih. Ukur paling sedikit "
        "tiga bulan, atau turunkan tingkatnya.",
        "The baseline was measured for fewer than three months, but PB3 is claimed at level 3 or more. Measure for at "
        "least three months, or lower the level.",
    ),
    "asked_though_answered": _said(
        "Pertanyaan ini sudah dijawab, tetapi {keys} masih terisi. Hapus jika tidak ada lagi yang harus ditanyakan.",
        "The question is answered, yet {keys} is there still. Remove it if nothing is left to be asked.",
    ),
    "due_before_case": _said(
        "Tenggat {day} mendahului tanggal penilaian ({case}). Periksa kedua tanggal itu.",
        "The answer is due on {day}, before the day of the case ({case}). Check both.",
    ),
    "target_not_ahead": _said(
        "Tenggat target ({day}) tidak sesudah tanggal penilaian ({case}). Periksa kedua tanggal itu.",
        "The day of the target ({day}) is not later than the day of the case ({case}). Check both.",
    ),
    "service_unknown": _said(
        "Layanan '{found}' tidak ada dalam kuesioner ini, sehingga pertanyaan memakai kata-kata umum. Yang ada: "
        "{allowed}.",
        "The service '{found}' is not in this questionnaire, so questions use general words. It has: {allowed}.",
    ),
    "point_b_empty": _said(
        "{question} dinyatakan pada tingkat 3 atau lebih, tetapi {field} masih kosong. Isi agar tercetak pada dokumen.",
        "{question} is claimed at level 3 or more, but {field} is empty. Fill it in so that the document can print it.",
    ),
}

MESSAGES: Mapping[str, Mapping[str, str]] = {
    **FILE,
    **VALUE,
    **QUESTIONNAIRE,
    **KNOWLEDGE,
    **PURCHASES,
    **EDITORIAL,
    **CASE,
}
