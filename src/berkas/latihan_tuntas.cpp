#include "berkas/latihan_tuntas.h"

#include "berkas/arsip/alih_media.h"
#include "berkas/arsip/keutuhan.h"
#include "berkas/arsip/pendaftaran.h"
#include "berkas/arsip/tempat.h"
#include "berkas/gandakan.h"
#include "berkas/latihan_isi.h"
#include "berkas/pengingat.h"

#include <fmt/format.h>

namespace berkas::latihan {
namespace {

using calendar::Date;
using calendar::Instant;

std::optional<Asal> head_of_personnel(Panggung& stage) {
    const auto heads = stage.kantor().pemegang(pegawai::Fungsi::kasubbag_umpeg, stage.hari());
    return heads.empty() ? std::nullopt : std::optional(Panggung::oleh(heads.front()));
}

PegawaiId administrator(Panggung& stage) {
    for (const pegawai::PemegangPeran& held : stage.kantor().peran())
        if (held.peran == pegawai::Peran::administrator && held.masa.berlaku(stage.hari()))
            return held.pegawai;
    throw std::logic_error("data latihan: tanpa administrator");
}

void issue(Panggung& stage) {
    const kantor::Instansi office = stage.db().kantor().instansi(stage.instansi()).value();
    std::vector<PegawaiId> who;
    std::vector<PemilikKunci> owners;
    for (const PegawaiId id : stage.pelaku()) {
        const pegawai::JabatanUnit* post = stage.kantor().jabatan_utama(id, stage.hari());
        if (post == nullptr) continue; // comes later in the year: signs by hand
        const pegawai::Pegawai& person = *stage.kantor().pegawai(id);
        who.push_back(id);
        owners.push_back({person.nama_lengkap(), person.nip, post->nama, office.nama + " " + office.daerah});
    }
    const auto made = stage.bahan().segel->terbitkan(owners, office.nama + " " + office.daerah, stage.kini());
    const Meja desk = stage.meja();
    const Asal by = Panggung::oleh(administrator(stage));
    for (std::size_t i = 0; i < who.size(); ++i) {
        const SegelLatihan::Terbit& one = Panggung::harus(made, "sertifikat").at(i);
        const KunciTanda row =
            Panggung::harus(minta_sertifikat(desk, Panggung::oleh(who[i]), one.kunci), owners[i].nama);
        (void)Panggung::harus(terbitkan_sertifikat(desk, by, row.id, one.sertifikat), owners[i].nama);
        stage.simpan_kunci(who[i], i);
    }
}

Asal whose_turn(Panggung& stage, const Berkas& row) {
    const Giliran turn = giliran(stage.kantor(), row, stage.hari());
    if (turn.siapa.empty()) throw std::logic_error("data latihan: tidak ada giliran, " + row.nomor);
    return Panggung::oleh(turn.siapa.front().siapa);
}

// Made, and those on paper handed to the archivist at once.
void copy(Panggung& stage, const Berkas& row, const Asal& by) {
    const Meja desk = stage.meja();
    Berkas now = Panggung::harus(buat_salinan(desk, by, {row.id, row.kunci}, tiga_salinan(row)), row.nomor);
    for (const Salinan& one : stage.db().salinan().salinan(stage.instansi(), row.id))
        if (one.keadaan == KeadaanSalinan::dibuat && one.cara == CaraSalinan::kertas)
            now = Panggung::harus(serahkan_salinan(desk, by, {now.id, now.kunci}, {one.terbitan, one.nomor},
                                                   {"Nugraha Ilustrasi, A.Md.", stage.hari()}),
                                  row.nomor);
}

void received(Panggung& stage, const Berkas& row, const Asal& by, std::size_t nth) {
    const Meja desk = stage.meja();
    for (const Salinan& one : stage.db().salinan().salinan(stage.instansi(), row.id)) {
        if (one.keadaan != KeadaanSalinan::dibuat || one.penerima != row.pegawai) continue;
        const NomorSalinan which{one.terbitan, one.nomor};
        if (nth % 16 == 11)
            (void)Panggung::harus(catat_salinan(desk, by, {row.id, row.kunci}, which,
                                                "Sedang tugas belajar; salinan menunggu di loket."),
                                  row.nomor);
        else
            Panggung::harus(terima_salinan(desk, Panggung::oleh(row.pegawai), row.id, which), row.nomor);
    }
}

MejaArsip archive_of(Panggung& stage, const Meja& desk) {
    return {desk, stage.bahan().gudang, *stage.bahan().arsip};
}

// The folder behind the last one of its register.
std::string next_place(Panggung& stage, DaftarArsip list, const char* first) {
    const auto last = stage.db().arsip().tempat_terakhir(stage.instansi(), list, 1);
    if (last.empty()) return first;
    const TempatSimpan at = Panggung::harus(baca_tempat(last.back()), "tempat");
    const auto next = usulkan_tempat(std::span(&at, 1), stage.bahan().arsip->folder_tiap_boks());
    return next ? tulis(*next) : first;
}

void keep_case(Panggung& stage, const Berkas& row, const Asal& by) {
    const Meja desk = stage.meja();
    Arsipkan what;
    what.tempat = {next_place(stage, DaftarArsip::kepegawaian, "A-1-1-1-1-1"),
                   next_place(stage, DaftarArsip::pengendalian, "A-1-2-1-1-1")};
    (void)Panggung::harus(arsipkan(archive_of(stage, desk), by, {row.id, row.kunci}, what), row.nomor);
}

void close_month(Panggung& stage, int year, int month) {
    const auto by = head_of_personnel(stage);
    if (!by) return;
    const Meja desk = stage.meja();
    (void)Panggung::harus(tutup_bulan(desk, *by, year, month), "tutup bulan");
    const PemeriksaanKeutuhan round =
        periksa_keutuhan(desk.simpanan, stage.bahan().gudang, stage.instansi(), desk.clock);
    (void)Panggung::harus(catat_pemeriksaan(desk.simpanan, {}, stage.instansi(), round), "keutuhan");
}

std::optional<Arsip> any_record(Panggung& stage, std::size_t from_newest) {
    SaringanArsip filter;
    filter.hari = stage.hari();
    const auto found = stage.db().arsip().cari_arsip(stage.instansi(), filter).isi;
    return from_newest < found.size() ? std::optional(found[from_newest]) : std::nullopt;
}

void lend_and_hold(Panggung& stage) {
    const auto by = head_of_personnel(stage);
    const auto lent = any_record(stage, 3), held = any_record(stage, 7);
    if (!by || !lent || !held) return;
    const Meja desk = stage.meja();
    const MejaArsip archive = archive_of(stage, desk);
    Panggung::harus(
        pinjam(archive, *by, lent->id, "Hanif Khayalan, S.IP.", "Penyusunan laporan evaluasi kinerja"),
        "pinjam");
    Panggung::harus(tahan(archive, *by, held->id, "Pemeriksaan BPK atas dokumen kepegawaian"), "tahan");
}

// A case of long ago, of before the program: scanned by one, compared by another.
void scan_old_case(Panggung& stage) {
    const auto by = head_of_personnel(stage);
    const PegawaiId archivist = stage.orang("Nugraha Ilustrasi");
    if (!by || !archivist) return;
    const Meja desk = stage.meja();
    if (!pengelola(desk, Panggung::oleh(archivist))) return; // is one only since the year that it is today
    const MejaArsip archive = archive_of(stage, desk);
    auto incoming = stage.bahan().gudang.terima();
    Panggung::harus(incoming->tulis(pdf("Pindaian penilaian prestasi kerja 2014")), "pindaian");
    const kantor::BerkasIsi file = Panggung::harus(incoming->selesai(stage.kini()), "pindaian");
    stage.db().kantor().simpan(stage.instansi(), file);
    Pemindaian what;
    what.judul = "Penilaian prestasi kerja 2014";
    what.pegawai = stage.orang("Bima Umpama");
    what.tahun = 2014;
    what.file = file.sidik;
    what.nama_file = "pindaian-2014.pdf";
    what.dpi = 300;
    what.lembar = 1;
    what.alat = "Pemindai meja Subbagian Umum dan Kepegawaian";
    what.tempat = "Ruang arsip";
    const PindaianId scan =
        Panggung::harus(catat_pindaian(archive, Panggung::oleh(archivist), what), "pindaian");
    const auto kept = stage.db().arsip().pindaian(stage.instansi(), scan);
    (void)Panggung::harus(periksa_pindaian(archive, *by, scan, kept.value().kunci,
                                           {.sesuai = true, .catatan = {}, .tempat = {}}),
                          "periksa pindaian");
}

// The first moments of work of the days from `from` on.
std::vector<Instant> mornings(const Panggung& stage, const Date& from) {
    std::vector<Instant> first;
    std::optional<Date> last;
    for (const Instant moment : stage.saat_kerja(from, stage.bahan().kini)) {
        const Date day = calendar::local_day(moment, stage.bahan().kalender.zone());
        if (last && *last == day) continue;
        first.push_back(moment);
        last = day;
    }
    return first;
}

} // namespace

void bagikan_kunci(Panggung& stage) {
    if (stage.bahan().segel == nullptr || !stage.menerbitkan()) return;
    const auto days = mornings(stage, *calendar::date_of(stage.tahun(), 1, 2));
    if (!days.empty()) stage.pada(days.front(), [&stage] { issue(stage); });
}

void mainkan_tuntas(Panggung& stage, BerkasId which, BabakTuntas what, std::size_t nth) {
    const Berkas row = stage.db().berkas(stage.instansi(), which).value();
    const Asal by = whose_turn(stage, row);
    switch (what) {
    case BabakTuntas::salin: copy(stage, row, by); break;
    case BabakTuntas::terima_salinan: received(stage, row, by, nth); break;
    case BabakTuntas::gandakan:
        (void)Panggung::harus(gandakan(stage.meja(), by, {row.id, row.kunci}, ""), row.nomor);
        break;
    case BabakTuntas::arsip: keep_case(stage, row, by); break;
    }
}

void urus_arsip(Panggung& stage) {
    if (!stage.menerbitkan()) return;
    int year = stage.tahun();
    unsigned month = 1;
    for (const Instant morning : mornings(stage, *calendar::date_of(year, 2, 1))) {
        const Date day = calendar::local_day(morning, stage.bahan().kalender.zone());
        if (day < Date(std::chrono::year(year) / std::chrono::month(month) / std::chrono::last) ||
            static_cast<unsigned>(day.month()) == month)
            continue;
        stage.pada(morning, [&stage, year, month] { close_month(stage, year, static_cast<int>(month)); });
        if (month == 1) stage.pada(morning, [&stage] { scan_old_case(stage); });
        if (month == 2) stage.pada(morning, [&stage] { lend_and_hold(stage); });
        month = month == 12 ? 1 : month + 1;
        if (month == 1) ++year;
    }
}

void ingatkan_tiap_hari(Panggung& stage) {
    if (!stage.bahan().lengkap) return;
    for (const Instant morning : mornings(stage, *calendar::date_of(stage.tahun() - 1, 1, 2)))
        stage.pada(morning,
                   [&stage] { (void)Panggung::harus(putaran_pengingat(stage.meja()), "pengingat"); });
}

} // namespace berkas::latihan
