#include "berkas/latihan_sah.h"

#include "berkas/basah.h"
#include "berkas/keberatan.h"
#include "berkas/latihan_isi.h"
#include "berkas/pengesahan_bantu.h"
#include "berkas/pengesahan_laku.h"
#include "berkas/potret_luar.h"
#include "berkas/tanda_formulir.h"
#include "kantor/pengaturan_terbitan.h"

#include <array>

namespace berkas::latihan {
namespace {

using sop::Siapa;

std::optional<PegawaiId> found_in(Panggung& stage, const Berkas& row, Siapa role) {
    const Meja desk = stage.meja();
    for (const Pemeran& p : giliran(stage.kantor(), row.pegawai, role, row.kerja, stage.hari()).siapa)
        if (dalam_peran(desk, row, role, p.siapa)) return p.siapa;
    return std::nullopt;
}

PegawaiId in_role(Panggung& stage, const Berkas& row, Siapa role) {
    const auto found = found_in(stage, row, role);
    if (!found) throw std::logic_error("data latihan: tidak ada " + std::string(sop::kode(role)));
    return *found;
}

// Who has to be in the office for it: a signature can come from outside, a decision is typed in here.
Siapa needed(BabakSah what, const Ikhtisar& now) {
    switch (what) {
    case BabakSah::beku: return now.giliran;
    case BabakSah::dengar_pegawai:
    case BabakSah::dengar_penilai:
    case BabakSah::putusan_tetap:
    case BabakSah::putusan_ubah: return Siapa::atasan_penilai;
    case BabakSah::penetapan:
        return now.tahap == TahapSah::penetapan ? Siapa::atasan_penilai : Siapa::penilai;
    default: return Siapa::penilai;
    }
}

Terbitan newest(Panggung& stage, const Berkas& row) {
    return stage.db().terbitan().terbitan(stage.instansi(), row.id).back();
}

kantor::BerkasIsi keep(Panggung& stage, const Berkas& row, const std::string& bytes) {
    auto incoming = stage.bahan().gudang.terima();
    Panggung::harus(incoming->tulis(bytes), row.nomor);
    return Panggung::harus(incoming->selesai(stage.kini()), row.nomor);
}

// Scanned by the assessor, compared by the Kasubbag, or by the employee where he is the assessor.
void by_hand(Panggung& stage, const Berkas& row, std::vector<TandaBasah> signatures,
             std::optional<calendar::Date> received) {
    const Meja desk = stage.meja();
    UnggahBasah what;
    what.terbitan = newest(stage, row).nomor;
    // What was printed, as the scanner sees it: the frozen pages again, in a file of its own.
    what.file =
        keep(stage, row,
             Panggung::harus(stage.bahan().gudang.isi(newest(stage, row).beku), row.nomor) + "% Pindaian " +
                 row.nomor + " " + std::string(sop::kode(signatures.back().peran)) + "\n%%EOF\n");
    what.nama_file = "Pindaian " + row.nomor + ".pdf";
    what.tanda = std::move(signatures);
    what.diterima = received;
    const PegawaiId by = in_role(stage, row, Siapa::penilai);
    const Berkas after =
        Panggung::harus(unggah_basah(desk, Panggung::oleh(by), {row.id, row.kunci}, what), row.nomor);
    const auto heads = stage.kantor().pemegang(pegawai::Fungsi::kasubbag_umpeg, stage.hari());
    const PegawaiId second = heads.empty() || heads.front() == by ? row.pegawai : heads.front();
    (void)Panggung::harus(sahkan_basah(desk, Panggung::oleh(second), {after.id, after.kunci}), row.nomor);
}

void by_key(Panggung& stage, const Berkas& row, Siapa role, PegawaiId who) {
    const Terbitan paper = newest(stage, row);
    const pegawai::JabatanUnit* post = stage.kantor().jabatan_utama(who, stage.hari());
    kantor::PengaturanTerbitan settings =
        kantor::baca_pengaturan_terbitan(stage.db().kantor(), stage.instansi());
    if (settings.alamat.empty()) settings.alamat = stage.bahan().alamat;
    const TandaDiminta what =
        tanda_formulir({.peran = role,
                        .nama = stage.kantor().pegawai(who)->nama_lengkap(),
                        .jabatan = post != nullptr ? post->nama : "",
                        .diterima = diterima_oleh(ikhtisar_kini(stage.db(), stage.meja(), row), role),
                        .qr = settings.alamat.empty() ? "" : kantor::alamat_verifikasi(settings, paper.kode),
                        .pada = stage.kini(),
                        .zona = stage.bahan().kalender.zone()});
    const std::string before = Panggung::harus(stage.bahan().gudang.isi(paper.kini), row.nomor);
    const std::string after =
        Panggung::harus(stage.bahan().segel->tandatangani(stage.kunci(who).value(), before, what), row.nomor);
    (void)Panggung::harus(
        tandatangani(stage.meja(), Panggung::oleh(who), {row.id, row.kunci},
                     {paper.nomor, paper.kini, keep(stage, row, after), CaraTanda::sertifikat, role}),
        row.nomor);
}

// With one's key; by hand where there is none, where another hand is on the paper already, or where he is not of this office.
void sign(Panggung& stage, const Berkas& row, Siapa role) {
    const Meja desk = stage.meja();
    const auto who = found_in(stage, row, role);
    if (who && stage.kunci(*who) && !hanya_mencatat(stage.kantor(), row.pegawai, role, *who, stage.hari()) &&
        !ikhtisar_kini(stage.db(), desk, row).basah)
        return by_key(stage, row, role, *who);
    by_hand(stage, row, {{role, stage.hari()}}, std::nullopt);
}

void set_or_sign(Panggung& stage, const Berkas& row) {
    const Meja desk = stage.meja();
    const Terlihat seen{row.id, row.kunci};
    if (ikhtisar_kini(stage.db(), desk, row).tahap == TahapSah::penetapan) {
        (void)Panggung::harus(
            tetapkan_tanpa_tanda(desk, Panggung::oleh(in_role(stage, row, Siapa::atasan_penilai)), seen,
                                 "Pegawai tidak menandatangani sampai tenggatnya; hasil penilaian ditetapkan "
                                 "sebagaimana adanya."),
            row.nomor);
        return;
    }
    sign(stage, row, Siapa::pegawai);
    const Berkas after = stage.db().berkas(stage.instansi(), row.id).value();
    (void)Panggung::harus(
        teruskan(desk, Panggung::oleh(in_role(stage, after, Siapa::penilai)), {after.id, after.kunci}),
        row.nomor);
}

skp::Isi raised(Panggung& stage, const Berkas& row) {
    skp::Isi form =
        skp::baca_isi(stage.db().dokumen(stage.instansi(), row.id, JenisDokumen::isi, 0)->naskah).value();
    for (auto& mark : form.perilaku) // whoever goes beyond 90 needs the reason that is there only for some
        if (mark && (*mark < 89 || (*mark < 98 && !form.catatan_perilaku.empty()))) mark = *mark + 2;
    return form;
}

constexpr std::array script{BabakSah::beku,   BabakSah::tanda_penilai, BabakSah::serahkan,
                            BabakSah::terima, BabakSah::keberatan,     BabakSah::tanggapan};
constexpr std::array happy{BabakSah::beku, BabakSah::tanda_penilai, BabakSah::serahkan, BabakSah::terima,
                           BabakSah::tanda_pegawai};

} // namespace

std::span<const BabakSah> babak_sah(const Panggung& stage, std::size_t nth) {
    constexpr std::array<std::size_t, 5> lengths{0, 6, 4, 1, 3}; // the first has no paper yet
    if (!stage.menerbitkan()) return {};
    if (nth % 6 == 5) return happy;
    return std::span(script).first(lengths.at(nth % 6));
}

std::vector<AdeganSah> jalan_sah(const Panggung& stage, PegawaiId who, std::size_t nth,
                                 const calendar::Date& day, bool segera) {
    using B = BabakSah;
    constexpr std::size_t past_all_terms = 1180; // fifteen days with a long holiday among them
    const std::size_t n = nth + stage.bahan().benih * 7;
    const auto days = [&](std::size_t least, std::size_t more) {
        return segera ? least : least + n * 37 % more;
    };
    std::vector<AdeganSah> all{{B::beku, 1 + n % 3}};
    const auto then = [&](B what, std::size_t moments) { all.push_back({what, moments}); };
    // Whom nobody of this office stands above twice has no one here to decide on an objection.
    const auto above = pegawai::atasan_penilai(stage.kantor(), who, day).siapa;
    const bool plain = segera || !above || who == stage.orang("Sekar Fiktif");
    if (n % 5 == 2 && who != stage.orang("Sekar Fiktif")) {
        then(B::tanda_basah, 1 + n % 4);
        then(B::serahkan, days(1, 4));
        then(B::terima, days(6, 100));
        then(B::basah, days(12, 300));
        return all;
    }
    then(B::tanda_penilai, 1 + n % 4);
    then(B::serahkan, days(1, 6));
    then(B::terima, days(6, 150));
    if (!plain && (n % 12 == 3 || n % 12 == 8)) {
        then(B::keberatan, days(40, 380));
        then(B::tanggapan, days(60, 300));
        then(B::dengar_pegawai, days(40, 150));
        then(B::dengar_penilai, 6);
        then(n % 12 == 3 ? B::putusan_tetap : B::putusan_ubah, days(12, 160));
        if (n % 12 == 8) then(B::beku, 4);
    } else if (!plain && n % 15 == 6) {
        then(B::tolak, days(30, 300));
        then(B::penetapan, days(40, 200));
    } else if (!plain && n % 20 == 14) {
        then(B::penetapan, past_all_terms);
    } else {
        then(B::tanda_pegawai, days(8, 460));
        then(B::teruskan, n % 6 == 1 ? days(3, 60) : 1);
    }
    then(B::tanda_atasan, days(12, 300));
    return all;
}

bool mainkan_sah(Panggung& stage, BerkasId which, BabakSah what) {
    const Meja desk = stage.meja();
    const Berkas row = stage.db().berkas(stage.instansi(), which).value();
    if (!found_in(stage, row, needed(what, ikhtisar_kini(stage.db(), desk, row)))) return false;
    const Terlihat seen{row.id, row.kunci};
    const auto by = [&](Siapa role) { return Panggung::oleh(in_role(stage, row, role)); };
    const Asal own = Panggung::oleh(row.pegawai);
    const auto must = [&](const base::Result<Berkas>& done) { (void)Panggung::harus(done, row.nomor); };
    switch (what) {
    case BabakSah::beku:
        must(bekukan(desk, by(ikhtisar_kini(stage.db(), desk, row).giliran), seen,
                     {*stage.bahan().pencetak, stage.bahan().gudang}));
        break;
    case BabakSah::tanda_penilai: sign(stage, row, Siapa::penilai); break;
    case BabakSah::serahkan: must(serahkan_dokumen(desk, by(Siapa::penilai), seen)); break;
    case BabakSah::terima: must(terima_dokumen(desk, own, seen, std::nullopt)); break;
    case BabakSah::keberatan:
        must(ajukan_keberatan(
            desk, own, seen,
            {"Kualitas kegiatan pertama saya nilai lebih tinggi: laporannya diterima tanpa perbaikan.",
             {},
             {}}));
        break;
    case BabakSah::tanggapan:
        must(tanggapi(desk, by(Siapa::penilai), seen,
                      {"Laporan diterima sesudah satu kali perbaikan; kualitasnya sudah dinilai menurut itu.",
                       {},
                       {}}));
        break;
    case BabakSah::dengar_pegawai:
        must(dengar(desk, by(Siapa::atasan_penilai), seen, Siapa::pegawai,
                    {"Menunjukkan tanda terima laporan dan catatan rapat tim.", {}, {}}));
        break;
    case BabakSah::dengar_penilai:
        must(dengar(desk, by(Siapa::atasan_penilai), seen, Siapa::penilai,
                    {"Menjelaskan perbaikan yang diminta dan kapan laporan diterima.", {}, {}}));
        break;
    case BabakSah::putusan_tetap:
        must(putuskan(desk, by(Siapa::atasan_penilai), seen,
                      {"Penilaian sudah sesuai bukti; nilainya tetap.", {}}));
        break;
    case BabakSah::putusan_ubah:
        must(putuskan(desk, by(Siapa::atasan_penilai), seen,
                      {"Catatan rapat tim menunjukkan kerja sama yang lebih baik daripada nilainya.",
                       raised(stage, row)}));
        break;
    case BabakSah::tolak:
        must(tolak_tanda(desk, own, seen,
                         "Saya tidak sependapat, tetapi tidak mengajukan keberatan; saya tidak "
                         "menandatangani."));
        break;
    case BabakSah::penetapan: set_or_sign(stage, row); break;
    case BabakSah::tanda_pegawai: sign(stage, row, Siapa::pegawai); break;
    case BabakSah::teruskan: must(teruskan(desk, by(Siapa::penilai), seen)); break;
    case BabakSah::tanda_atasan: sign(stage, row, Siapa::atasan_penilai); break;
    case BabakSah::tanda_basah: by_hand(stage, row, {{Siapa::penilai, stage.hari()}}, std::nullopt); break;
    case BabakSah::basah:
        by_hand(stage, row, {{Siapa::pegawai, stage.hari()}, {Siapa::atasan_penilai, stage.hari()}},
                std::nullopt);
        break;
    }
    return true;
}

} // namespace berkas::latihan
