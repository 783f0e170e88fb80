#include "kantor/pengaturan.h"

#include "angka/baca.h"
#include "base/text.h"
#include "kantor/pengaturan_bsre.h"
#include "kantor/pengaturan_terbitan.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace kantor {
namespace {

using pegawai::Relasi;

constexpr std::array<PilihanButir, 2> dasar_tenggat{
    {{"hari_kalender", "hari kalender"}, {"hari_kerja", "hari kerja"}}};

// The SOP names PP 46/2011; other laws join the list with their own plans and forms.
constexpr std::array<PilihanButir, 1> aturan_penilaian{{{"pp46-2011", "PP 46/2011 dan Perka BKN 1/2013"}}};
constexpr std::array<PilihanButir, 3> aturan_tenggat{
    {{"berkas", "menurut aturan berkasnya"}, {"pp46-2011", "PP 46/2011"}, {"pp30-2019", "PP 30/2019"}}};
constexpr std::array<PilihanButir, 3> pengamanan{
    {{"starttls", "STARTTLS"}, {"tls", "TLS sejak awal"}, {"tanpa", "tanpa pengamanan"}}};

constexpr std::array<PilihanButir, 2> versi_bsre{{{"v1", "versi 1"}, {"v2", "versi 2"}}};
constexpr std::array<PilihanButir, 2> rahasia_bsre{{{"frasa", "frasa sandi"}, {"otp", "kode OTP"}}};
constexpr std::array<PilihanButir, 2> tampak_bsre{
    {{"tak_terlihat", "tak terlihat"}, {"terlihat", "terlihat di kotaknya"}}};
constexpr std::array<PilihanButir, 2> asal_bsre{
    {{"kiri_atas", "sudut kiri atas halaman"}, {"kiri_bawah", "sudut kiri bawah halaman"}}};
constexpr std::array<PilihanButir, 3> satuan_bsre{
    {{"titik", "titik (1/72 inci)"}, {"piksel", "piksel (1/96 inci)"}, {"milimeter", "milimeter"}}};
constexpr std::array<PilihanButir, 2> ukuran_bsre{
    {{"ukuran", "lebar dan tinggi kotak"}, {"sudut", "sudut di seberangnya"}}};
constexpr std::array<PilihanButir, 2> cara_utama{{{"sertifikat", "sertifikat"}, {"bsre", "BSrE"}}};

struct RelasiKantor {
    PilihanButir pilihan;
    Relasi relasi = Relasi::umum;
};
constexpr std::array<RelasiKantor, 7> relasi_kantor{{
    {{"administrator", "Administrator"}, Relasi::administrator},
    {{"inspektur", "Inspektur"}, Relasi::inspektur},
    {{"sekretaris", "Sekretaris"}, Relasi::sekretaris},
    {{"irban", "Inspektur Pembantu"}, Relasi::irban},
    {{"kasubbag_umpeg", "Kasubbag Umum dan Kepegawaian"}, Relasi::kasubbag_umpeg},
    {{"pemeriksa_internal", "Pemeriksa internal"}, Relasi::pemeriksa_internal},
    {{"arsiparis", "Arsiparis"}, Relasi::arsiparis},
}};
constexpr std::array<PilihanButir, relasi_kantor.size()> pilihan_relasi = [] {
    std::array<PilihanButir, relasi_kantor.size()> all{};
    for (std::size_t i = 0; i < all.size(); ++i) all.at(i) = relasi_kantor.at(i).pilihan;
    return all;
}();

// Keys and words are stored: they stay. tests hold the defaults against those of Pengaturan.
constexpr std::array<Butir, 40> butir{{
    {"sesi_diam_menit", JenisButir::angka, "15", 5, 120, "menit"},
    {"sesi_mutlak_menit", JenisButir::angka, "480", 30, 1440, "menit"},
    {"wajib_faktor_kedua", JenisButir::himpunan, "", 0, 0, "", pilihan_relasi},
    {"penilai_inspektur", JenisButir::teks, "Sekretaris Daerah", 3, 80},
    {"penilai_inspektur_nama", JenisButir::teks, "", 0, 100},
    {"penilai_inspektur_nip", JenisButir::teks, "", 0, 18},
    {"penilai_inspektur_pangkat", JenisButir::teks, "", 0, 60},
    {"atasan_inspektur", JenisButir::teks, "Bupati", 3, 80},
    {"atasan_inspektur_nama", JenisButir::teks, "", 0, 100},
    {"tempat", JenisButir::teks, "", 0, 60},
    {"pemantauan_sop_bulan", JenisButir::angka, "6", 1, 24, "bulan"},
    {"evaluasi_sop_bulan", JenisButir::angka, "12", 1, 60, "bulan"},
    {"tenggat_pp30", JenisButir::pilihan, "hari_kalender", 0, 0, "", dasar_tenggat},
    {"tingkat_keberatan", JenisButir::angka, "1", 1, 2, "tingkat"},
    {"aturan_penilaian", JenisButir::pilihan, "pp46-2011", 0, 0, "", aturan_penilaian},
    {"batas_unggah_mb", JenisButir::angka, "20", 1, 20, "MB"},
    {"simpan_jurnal_tahun", JenisButir::angka, "5", 5, 50, "tahun"},
    {"aturan_tenggat", JenisButir::pilihan, "berkas", 0, 0, "", aturan_tenggat},
    {"nomor_naskah", JenisButir::teks, "800.1.4.4/{nomor}/{kantor}/{tahun}", 5, 60},
    {"singkatan_kantor", JenisButir::teks, "INSP", 1, 20},
    {"alamat_verifikasi", JenisButir::teks, "", 0, 120},
    {"surel_server", JenisButir::teks, "", 0, 120},
    {"surel_port", JenisButir::angka, "587", 1, 65535},
    {"surel_pengamanan", JenisButir::pilihan, "starttls", 0, 0, "", pengamanan},
    {"surel_pengguna", JenisButir::teks, "", 0, 120},
    {"surel_dari", JenisButir::teks, "", 0, 120},
    {"surel_alamat", JenisButir::teks, "", 0, 120},
    {"surel_jam", JenisButir::angka, "7", 5, 10},
    {"bsre_alamat", JenisButir::teks, "", 0, 200},
    {"bsre_pengguna", JenisButir::teks, "", 0, 120},
    {"bsre_versi", JenisButir::pilihan, "v2", 0, 0, "", versi_bsre},
    {"bsre_rahasia", JenisButir::pilihan, "frasa", 0, 0, "", rahasia_bsre},
    {"bsre_batas_detik", JenisButir::angka, "120", 10, 180, "detik"},
    {"bsre_cara_utama", JenisButir::pilihan, "sertifikat", 0, 0, "", cara_utama},
    {"bsre_tampak", JenisButir::pilihan, "tak_terlihat", 0, 0, "", tampak_bsre},
    {"bsre_asal", JenisButir::pilihan, "kiri_atas", 0, 0, "", asal_bsre},
    {"bsre_satuan", JenisButir::pilihan, "titik", 0, 0, "", satuan_bsre},
    {"bsre_ukuran", JenisButir::pilihan, "ukuran", 0, 0, "", ukuran_bsre},
    {"bsre_kalibrasi", JenisButir::teks, "", 0, 260},
    {"bsre_tampak_alasan", JenisButir::teks, "", 0, 500},
}};

std::string joined_choices(const Butir& b) {
    std::vector<std::string> names;
    for (const PilihanButir& p : b.pilihan) names.emplace_back(p.nama);
    return base::join(names, ", ");
}

bool is_choice(const Butir& b, std::string_view code) {
    return std::any_of(b.pilihan.begin(), b.pilihan.end(),
                       [&](const PilihanButir& p) { return p.kode == code; });
}

base::Result<std::string> read_number(const Butir& b, std::string_view text) {
    const auto refused = [&] {
        return base::refuse(
            base::say("pengaturan.angka",
                      {{"terendah", std::to_string(b.terendah)},
                       {"tertinggi", std::to_string(b.tertinggi)},
                       {"satuan", b.satuan.empty() ? std::string() : " " + std::string(b.satuan)}}),
            base::shortened(text), std::string(b.kunci));
    };
    const auto number = angka::read_indonesian(text);
    if (!number) return refused();
    if (!number->is_whole() || *number < angka::Rational(b.terendah) ||
        *number > angka::Rational(b.tertinggi))
        return refused();
    return number->numerator();
}

base::Result<std::string> read_set(const Butir& b, std::string_view text) {
    std::string kept;
    for (const PilihanButir& p : b.pilihan) { // in the order of the list, each once
        const auto words = base::split(text, ',');
        if (std::any_of(words.begin(), words.end(),
                        [&](std::string_view word) { return base::trim(word) == p.kode; }))
            kept += (kept.empty() ? "" : ",") + std::string(p.kode);
    }
    for (const std::string_view word : base::split(text, ','))
        if (!base::trim(word).empty() && !is_choice(b, base::trim(word)))
            return base::refuse(base::say("pengaturan.pilihan", {{"pilihan", joined_choices(b)}}),
                                base::shortened(word), std::string(b.kunci));
    return kept;
}

base::Result<std::string> read_text(const Butir& b, std::string_view text) {
    const std::string kept(base::trim(text));
    const auto length = static_cast<std::int64_t>(base::display_width(kept));
    if (!base::is_utf8(kept) || length < b.terendah || length > b.tertinggi)
        return base::refuse(base::say("pengaturan.teks", {{"terendah", std::to_string(b.terendah)},
                                                          {"tertinggi", std::to_string(b.tertinggi)}}),
                            base::shortened(text), std::string(b.kunci));
    return kept;
}

// As it will be stored.
base::Result<std::string> read_value(const Butir& b, std::string_view text) {
    switch (b.jenis) {
    case JenisButir::angka: return read_number(b, base::trim(text));
    case JenisButir::himpunan: return read_set(b, text);
    case JenisButir::teks: return read_text(b, text);
    case JenisButir::pilihan: break;
    }
    if (is_choice(b, base::trim(text))) return std::string(base::trim(text));
    return base::refuse(base::say("pengaturan.pilihan", {{"pilihan", joined_choices(b)}}),
                        base::shortened(text), std::string(b.kunci));
}

int number_of(const std::map<std::string, std::string>& values, const char* key) {
    const std::string& text = values.at(key);
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

Pengaturan typed(const std::map<std::string, std::string>& values) {
    Pengaturan p;
    p.sesi_diam = std::chrono::minutes{number_of(values, "sesi_diam_menit")};
    p.sesi_mutlak = std::chrono::minutes{number_of(values, "sesi_mutlak_menit")};
    for (const std::string_view code : base::split(values.at("wajib_faktor_kedua"), ','))
        for (const RelasiKantor& r : relasi_kantor)
            if (r.pilihan.kode == code) p.wajib_faktor_kedua.push_back(r.relasi);
    p.penilai_inspektur = values.at("penilai_inspektur");
    p.tempat = values.at("tempat");
    p.pemantauan_sop_bulan = number_of(values, "pemantauan_sop_bulan");
    p.evaluasi_sop_bulan = number_of(values, "evaluasi_sop_bulan");
    p.tenggat_pp30 =
        values.at("tenggat_pp30") == "hari_kerja" ? DasarTenggat::hari_kerja : DasarTenggat::hari_kalender;
    p.tingkat_keberatan = number_of(values, "tingkat_keberatan");
    p.batas_unggah_mb = number_of(values, "batas_unggah_mb");
    p.aturan_penilaian = values.at("aturan_penilaian");
    p.simpan_jurnal_tahun = number_of(values, "simpan_jurnal_tahun");
    const std::string& safe = values.at("surel_pengamanan");
    p.surel.server = values.at("surel_server");
    p.surel.port = number_of(values, "surel_port");
    p.surel.pengamanan = safe == "tls"     ? PengamananSurel::tls
                         : safe == "tanpa" ? PengamananSurel::tanpa
                                           : PengamananSurel::starttls;
    p.surel.pengguna = values.at("surel_pengguna");
    p.surel.dari = values.at("surel_dari");
    p.surel.alamat = values.at("surel_alamat");
    p.surel.jam = number_of(values, "surel_jam");
    return p;
}

bool is_host(std::string_view text) { // a name or an address; of IPv6 in brackets
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
               c == '-' || c == '[' || c == ']' || c == ':';
    });
}

// What e-mail needs, once there is a server for it.
void check_mail(const std::map<std::string, std::string>& values, base::Findings& findings) {
    const std::string& server = values.at("surel_server");
    const std::string& from = values.at("surel_dari");
    const std::string& address = values.at("surel_alamat");
    if (!is_host(server)) findings.push_back({"surel_server", server, base::say("pengaturan.surel_server")});
    if (server.empty() ? !from.empty() && !alamat_surel_sah(from) : !alamat_surel_sah(from))
        findings.push_back({"surel_dari", from, base::say("pengaturan.surel_dari")});
    if (server.empty() ? !address.empty() && !alamat_peramban_sah(address) : !alamat_peramban_sah(address))
        findings.push_back({"surel_alamat", address, base::say("pengaturan.surel_alamat")});
    const bool here = server == "localhost" || server == "127.0.0.1" || server == "[::1]";
    if (!values.at("surel_pengguna").empty() && values.at("surel_pengamanan") == "tanpa" && !here)
        findings.push_back({"surel_pengamanan", "tanpa", base::say("pengaturan.surel_sandi_terbuka")});
}

// Passphrases travel to this address: encrypted, or not beyond this machine.
bool is_safe_address(std::string_view text) {
    if (!alamat_peramban_sah(text) || text.find('@') != std::string_view::npos) return false;
    if (text.starts_with("https://")) return true;
    const std::string_view host = text.substr(7, text.find_first_of(":/", 7) - 7);
    return host == "localhost" || host == "127.0.0.1";
}

void check_bsre(const std::map<std::string, std::string>& values, base::Findings& findings) {
    const std::string& address = values.at("bsre_alamat");
    if (!address.empty() && !is_safe_address(address))
        findings.push_back({"bsre_alamat", address, base::say("pengaturan.bsre_alamat")});
    periksa_bsre(values, findings);
}

// What must hold between settings.
void check_together(const std::map<std::string, std::string>& values, base::Findings& findings) {
    if (number_of(values, "sesi_diam_menit") > number_of(values, "sesi_mutlak_menit"))
        findings.push_back(
            {"sesi_diam_menit", values.at("sesi_diam_menit"),
             base::say("pengaturan.diam_lebih_lama", {{"mutlak", values.at("sesi_mutlak_menit")}})});
    check_mail(values, findings);
    check_bsre(values, findings);
    const std::string& pattern = values.at("nomor_naskah"); // without both, two papers would have one number
    if (pattern.find("{nomor}") == std::string::npos || pattern.find("{tahun}") == std::string::npos)
        findings.push_back({"nomor_naskah", pattern, base::say("pengaturan.nomor_naskah")});
    const std::string& number = values.at("penilai_inspektur_nip");
    if (!number.empty() &&
        (number.size() != 18 || number.find_first_not_of("0123456789") != std::string::npos))
        findings.push_back({"penilai_inspektur_nip", number, base::say("pengaturan.nip_luar")});
    const std::string& shown = values.at("alamat_verifikasi");
    if (!shown.empty() && !alamat_peramban_sah(shown))
        findings.push_back({"alamat_verifikasi", shown, base::say("pengaturan.alamat_verifikasi")});
}

} // namespace

std::span<const Butir> butir_pengaturan() { return butir; }

std::map<std::string, std::string> nilai_pengaturan(BacaPengaturan& db, InstansiId office) {
    std::map<std::string, std::string> kept = db.pengaturan(office);
    std::map<std::string, std::string> values;
    for (const Butir& b : butir) {
        const auto found = kept.find(std::string(b.kunci));
        // A value that this program would not have stored (an older range, a hand in the table) counts as not set.
        const auto read = found == kept.end() ? base::Result<std::string>(std::string(b.bawaan))
                                              : read_value(b, found->second);
        values.emplace(b.kunci, read ? *read : std::string(b.bawaan));
    }
    return values;
}

Pengaturan baca_pengaturan(BacaPengaturan& db, InstansiId office) {
    return typed(nilai_pengaturan(db, office));
}

base::Result<int> ubah_pengaturan(const Loket& loket, const Asal& asal,
                                  const std::map<std::string, std::string>& wanted) {
    base::Findings findings;
    std::map<std::string, std::string> good;
    for (const auto& [key, text] : wanted) {
        const auto b =
            std::find_if(butir.begin(), butir.end(),
                         [k = std::string_view(key)](const Butir& each) { return each.kunci == k; });
        if (b == butir.end()) {
            findings.push_back({key, base::shortened(text), base::say("pengaturan.tak_dikenal")});
            continue;
        }
        auto value = read_value(*b, text);
        if (value)
            good.emplace(key, *std::move(value));
        else
            base::append(findings, std::move(value.error()));
    }
    if (!findings.empty()) return base::refuse(std::move(findings));

    int changed = 0;
    const auto done = loket.simpanan.tulis([&](Tulis& db) -> base::Result<void> {
        changed = 0;
        std::map<std::string, std::string> values = nilai_pengaturan(db, loket.instansi);
        journal::Entri e = entri(asal, loket.clock.now(), "ubah_pengaturan");
        e.objek = "pengaturan";
        for (const auto& [key, value] : good) {
            std::string& now = values.at(key);
            if (now == value) continue;
            e.sebelum.emplace_back(key, now);
            e.sesudah.emplace_back(key, value);
            db.simpan_pengaturan(loket.instansi, key, value);
            now = value;
            ++changed;
        }
        base::Findings together;
        check_together(values, together);
        if (!together.empty()) return base::refuse(std::move(together));
        if (changed > 0) db.catat(loket.instansi, std::move(e));
        return {};
    });
    if (!done) return base::refuse(done.error());
    return changed;
}

bool alamat_surel_sah(std::string_view text) {
    const auto at = text.find('@');
    if (at == 0 || at == std::string_view::npos || text.find('@', at + 1) != std::string_view::npos ||
        text.size() > 254 || at + 1 == text.size())
        return false;
    return std::all_of(text.begin(), text.end(), [](char c) {
        return c > ' ' && c < 127 && std::string_view("<>()[]\\,;:\"").find(c) == std::string_view::npos;
    });
}

bool wajib_totp(const Pengaturan& settings, pegawai::Hubungan to_the_office) {
    return std::any_of(settings.wajib_faktor_kedua.begin(), settings.wajib_faktor_kedua.end(),
                       [&](Relasi r) { return to_the_office.punya(r); });
}

} // namespace kantor
