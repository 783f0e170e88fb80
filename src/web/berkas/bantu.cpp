#include "web/berkas/bantu.h"

#include "berkas/pencetak.h"
#include "calendar/jam_kerja.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace web {

using berkas::Berkas;
using http::html::make;
using sop::Kerja;

namespace {

struct Pekerjaan {
    std::string_view judul, ditunggu, alamat;
};

// In the order of sop::Kerja.
constexpr std::array<Pekerjaan, sop::kode_kerja.size()> works{{
    {"", "hasil", "langkah"},
    {"Kumpulkan data kinerja", "data kinerja", "kinerja"},
    {"Periksa data kinerja", "pemeriksaan", "periksa"},
    {"Input data kinerja", "pengisian", "input"},
    {"Validasi hasil input", "validasi", "validasi"},
    {"Beri nilai", "nilai", "nilai"},
    {"Tandatangani dokumen", "tanda tangan", "pengesahan"},
    {"Gandakan dokumen", "penggandaan", "salinan"},
    {"Arsipkan dokumen", "pengarsipan", "arsip"},
}};

const Pekerjaan& work_of(Kerja work) { return works.at(static_cast<std::size_t>(work)); }

} // namespace

std::string alamat(const Berkas& row, std::string_view below) {
    return fmt::format("/berkas/{}{}{}", row.id.value(), below.empty() ? "" : "/", below);
}

std::string alamat_kerja(const Berkas& row) {
    // Signed before anything is weighed: no paper is issued, what came out is noted.
    if (row.kerja == Kerja::tanda_tangan && row.nilai.empty()) return alamat(row, "langkah");
    return alamat(row, work_of(row.kerja).alamat);
}

std::string nama_kerja(const Berkas& row, const sop::Sop& sop) {
    if (const std::string_view name = work_of(row.kerja).judul; !name.empty()) return std::string(name);
    const std::size_t at = tempat_simbol(sop, row.simbol);
    return at < sop.simbol().size() ? sop.langkah()[sop.simbol()[at].langkah].uraian.isi : row.simbol;
}

std::string_view kata_kerja(Kerja work) { return work_of(work).ditunggu; }

std::string nama_unit(const Kunjungan& k, pegawai::UnitId unit) {
    const pegawai::Unit* found = k.kantor->unit(unit);
    return found == nullptr ? "–" : found->nama;
}

std::string masa_penilaian(const calendar::Period& period) {
    if (period.from.year() != period.until.year())
        return calendar::tanggal(period.from) + " – " + calendar::tanggal(period.until);
    return fmt::format("{} {} – {}", static_cast<unsigned>(period.from.day()),
                       calendar::nama_bulan(static_cast<unsigned>(period.from.month())),
                       calendar::tanggal(period.until));
}

std::size_t tempat_simbol(const sop::Sop& sop, std::string_view id) {
    const auto& all = sop.simbol();
    return static_cast<std::size_t>(
        std::find_if(all.begin(), all.end(), [&](const sop::Simbol& s) { return s.id == id; }) - all.begin());
}

std::string saat(const Kunjungan& k, calendar::Instant when) {
    const calendar::Zona zone = k.instansi.zona;
    const calendar::Date day = calendar::local_day(when, zone);
    const std::string clock = "pukul " + calendar::jam(std::chrono::floor<std::chrono::minutes>(when), zone);
    if (day == k.hari) return clock;
    const std::string whole = calendar::hari_tanggal(day); // the year where it is another one
    return (day.year() == k.hari.year() ? whole.substr(0, whole.rfind(' ')) : whole) + ", " + clock;
}

std::string saat_pendek(const Kunjungan& k, calendar::Instant when) {
    const calendar::Date day = calendar::local_day(when, k.instansi.zona);
    return fmt::format("{} {}, {}", static_cast<unsigned>(day.day()),
                       calendar::nama_bulan(static_cast<unsigned>(day.month())).substr(0, 3),
                       calendar::jam(std::chrono::floor<std::chrono::minutes>(when), k.instansi.zona));
}

std::string rentang_pendek(const Kunjungan& k, calendar::Instant from,
                           const std::optional<calendar::Instant>& until) {
    const std::string begins = saat_pendek(k, from);
    if (!until) return begins + " – sekarang";
    const calendar::Zona zone = k.instansi.zona;
    if (calendar::local_day(from, zone) != calendar::local_day(*until, zone))
        return begins + " – " + saat_pendek(k, *until);
    return begins + "–" + calendar::jam(std::chrono::floor<std::chrono::minutes>(*until), zone);
}

Takaran takaran(const Kunjungan& k, const sop::Sop& sop, const Berkas& row) {
    Takaran time;
    const std::size_t at = tempat_simbol(sop, row.simbol);
    if (at == sop.simbol().size()) return time;
    time.norma = sop.langkah()[sop.simbol()[at].langkah].norma.minutes();
    if (!row.tenggat) return time;
    const auto& calendar = k.situs.perkakas.kalender;
    const bool is_late = *row.tenggat < k.kini;
    const auto gap = is_late ? calendar::working_between(calendar, *row.tenggat, k.kini)
                             : calendar::working_between(calendar, k.kini, *row.tenggat);
    if (!gap) return time;
    const std::int64_t left = gap->count() / 60; // whole minutes that are left
    const std::int64_t over = (gap->count() + 59) / 60;
    time.habis = is_late && !row.dijeda;
    time.terpakai = is_late ? time.norma + over : std::max<std::int64_t>(0, time.norma - left);
    return time;
}

Html kunci_berkas(const Berkas& row) {
    return make<R"(<input type="hidden" name="kunci_berkas" value="{}">)">(row.kunci);
}

Html pesan_berkas(const Kunjungan& k) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 20> notices{{
        {"buka", "Berkas dibuka."},
        {"simpan", "Isian disimpan."},
        {"simpan_isi", "Isian disimpan."},
        {"serahkan", "Diserahkan. Berkas masuk ke langkah berikutnya."},
        {"loloskan", "Diloloskan. Berkas masuk ke pekerjaan berikutnya."},
        {"lolos", "Diloloskan. Berkas masuk ke pekerjaan berikutnya."},
        {"valid", "Hasil input dinyatakan benar. Berkas menunggu nilai."},
        {"kembali", "Berkas dikembalikan. Alasannya tercatat di jejak audit."},
        {"kembalikan", "Berkas dikembalikan. Alasannya tercatat di jejak audit."},
        {"tetapkan_nilai", "Nilai ditetapkan. Berkas masuk ke langkah berikutnya."},
        {"nilai", "Nilai ditetapkan. Berkas masuk ke langkah berikutnya."},
        {"selesaikan", "Pekerjaan dicatat. Berkas berjalan terus."},
        {"tanda_tangan", "Ditandatangani. Dokumen menunggu tanda tangan atau langkah berikutnya."},
        {"jeda", "Waktu dihentikan. Lanjutkan begitu sebabnya hilang."},
        {"lanjutkan", "Waktu berjalan lagi."},
        {"batalkan", "Berkas dibatalkan."},
        {"ingatkan", "Pengingat dikirim."},
        {"sudah_diingatkan", "Anda sudah mengingatkan hari ini; satu pengingat sehari cukup."},
        {"bukti", "Bukti dukung ditambahkan."},
        {"draf", "Draf disimpan."},
    }};
    const std::string_view code = k.request.query("selesai");
    for (const auto& [name, text] : notices)
        if (name == code) return sisip(name == "sudah_diingatkan" ? Nada::biasa : Nada::beres, text);
    return {};
}

void catat_ekspor(const Kunjungan& k, std::string_view what, std::size_t rows) {
    journal::Entri entry = k.entri("ekspor_berkas");
    entry.sesudah = {{"isi", std::string(what)}, {"baris", std::to_string(rows)}};
    (void)k.situs.simpanan.tulis([&](kantor::Tulis& db) -> base::Result<void> {
        db.catat(k.situs.instansi, entry);
        return {};
    });
}

http::Response berkas_csv(std::string body, std::string name) {
    http::Response answer;
    answer.body = std::move(body);
    answer.type = "text/csv; charset=utf-8";
    answer.download_name = std::move(name);
    return answer;
}

base::Findings huruf_tak_tercetak(const Kunjungan& k, std::string_view field) {
    if (k.situs.pencetak == nullptr) return {};
    base::Findings signs = k.situs.pencetak->tak_tercetak(k.request.form(field));
    for (base::Finding& one : signs) one.place = field; // not where on a paper
    return signs;
}

bool giliran_saya(const Kunjungan& k, const Berkas& row) {
    return row.keadaan == berkas::KeadaanBerkas::berjalan && k.saya != nullptr &&
           berkas::boleh_bertindak(*k.kantor, row, k.saya->id, k.hari).has_value();
}

bool dapat(const Kunjungan& k, const sop::Sop& sop, const Berkas& row, berkas::Tindakan act) {
    if (!giliran_saya(k, row)) return false;
    const auto acts = berkas::tindakan_pada(sop, row);
    return std::find(acts.begin(), acts.end(), act) != acts.end();
}

std::shared_ptr<const sop::Sop> sop_dari(const Kunjungan& k, berkas::Baca& db, const Berkas& row) {
    return k.situs.perkakas.sop.ambil(db.kantor(), k.situs.instansi, row.sop);
}

} // namespace web
