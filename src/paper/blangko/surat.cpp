// Forms I-c and I-d: the letters that prove additional tasks and a creation (pp46-2011 sheet, 9.3 and 5.5).
#include "angka/tulis.h"
#include "paper/blangko/susunan.h"

#include <fmt/format.h>

#include <array>

namespace paper::blangko {
namespace {

constexpr int empty_lines = 3;

Uraian particulars(const Bahan& b, const Orang& who) {
    Uraian u;
    u.isi = {{"Nama", atau_titik(who.nama), "a."},
             {"NIP", atau_titik(nip(who.nip)), "b."},
             {"Pangkat/Gol.Ruang", pangkat(who, false), "c."},
             {"Jabatan", atau_titik(who.jabatan), "d."},
             {"Unit Kerja", atau_titik(who.unit), "e."},
             {"Instansi", atau_titik(b.instansi.empty() ? b.daerah : b.instansi + " " + b.daerah), "f."}};
    u.menjorok = 8;
    return u;
}

Bagian& letter(Dokumen& to, const Bahan& b, std::string title) {
    Bagian& page = to.bagian.emplace_back(Bagian{.tepi = 25});
    kop(page, b);
    page.isi.push_back(Judul{std::move(title), 1, Rata::tengah});
    page.isi.push_back(Jarak{.tinggi = 4});
    return page;
}

// "1. who signs", "2. about whom".
void parties(Bagian& page, const Bahan& b, const Orang& signer) {
    page.isi.push_back(Paragraf{.teks = "1. Yang bertanda tangan di bawah ini:", .sesudah = 2});
    page.isi.push_back(particulars(b, signer));
    page.isi.push_back(
        Paragraf{.teks = "2. Dengan ini menyatakan bahwa Pegawai Negeri Sipil:", .sesudah = 2});
    Uraian person = particulars(b, b.pegawai);
    person.isi.push_back({"Jangka waktu penilaian", masa(b.skp.periode), "g."});
    page.isi.push_back(std::move(person));
}

void close(Bagian& page, const Bahan& b, std::string purpose, Penandatangan signer) {
    page.isi.push_back(Paragraf{.teks = std::move(purpose), .sesudah = 8});
    signer.tempat_tanggal = tempat_tanggal(b, std::nullopt);
    page.isi.push_back(TandaTangan{{std::nullopt, std::move(signer)}});
}

constexpr std::string_view closing =
    "Demikian surat keterangan ini dibuat untuk dapat dipergunakan sebagaimana mestinya.";

} // namespace

void tugas_tambahan(Dokumen& to, const Bahan& b) {
    Bagian& page = letter(to, b, "SURAT KETERANGAN\nMELAKSANAKAN TUGAS TAMBAHAN");
    parties(page, b, b.penilai);
    page.isi.push_back(Paragraf{
        .teks = "3. Telah melaksanakan tugas tambahan yang berkaitan dengan tugas jabatannya, yaitu:",
        .sesudah = 2});
    Daftar tasks;
    tasks.menjorok = 8;
    tasks.nomor = Daftar::Nomor::huruf;
    for (const skp::TugasTambahan& task : b.skp.tugas_tambahan)
        tasks.butir.push_back(task.nomor_surat.empty()
                                  ? task.uraian
                                  : fmt::format("{}, surat {}", task.uraian, task.nomor_surat));
    const int missing = b.skp.tugas_tambahan.empty() ? std::max(b.skp.banyak_tugas, empty_lines) : 0;
    for (int i = 0; i < std::min(missing, 20); ++i) tasks.butir.push_back(titik(90));
    page.isi.push_back(std::move(tasks));
    close(page, b, std::string(closing), penanda(b.penilai, "Pejabat Penilai,", "pejabat_penilai"));
}

void kreativitas(Dokumen& to, const Bahan& b) {
    Bagian& page = letter(to, b, "SURAT KETERANGAN\nMENEMUKAN SESUATU YANG BARU (KREATIVITAS)");
    const Orang
        nobody; // the head of the unit, the PPK or the President: no assessor, and not kept with the case
    parties(page, b, nobody);
    page.isi.push_back(Paragraf{.teks = "3. Telah menemukan sesuatu yang baru, yaitu:", .sesudah = 2});
    page.isi.push_back(Paragraf{.teks = atau_titik(b.skp.kreativitas ? b.skp.kreativitas->uraian : "", 120),
                                .menjorok = 8,
                                .sesudah = 3});
    page.isi.push_back(Paragraf{.teks = "yang bermanfaat bagi:", .menjorok = 8, .sesudah = 2});
    struct Tingkat {
        const char* label;
        int points;
    };
    constexpr std::array<Tingkat, 3> levels{{{"Unit kerja", 3}, {"Organisasi", 6}, {"Negara", 12}}};
    Uraian use;
    use.menjorok = 8;
    char letter_sign = 'a';
    for (const Tingkat& level : levels) {
        const bool this_one = b.skp.kreativitas && b.skp.kreativitas->nilai == angka::Rational(level.points);
        use.isi.push_back({level.label,
                           "nilai " + (this_one            ? angka::indonesian(b.skp.kreativitas->nilai)
                                       : b.skp.kreativitas ? std::string(strip)
                                                           : titik(8)),
                           fmt::format("{}.", letter_sign++)});
    }
    page.isi.push_back(std::move(use));
    Penandatangan signer =
        penanda(nobody, "Pejabat yang membuat keterangan,\nEselon " + titik(8), "pembuat_keterangan");
    close(page, b, std::string(closing), std::move(signer));
}

} // namespace paper::blangko
