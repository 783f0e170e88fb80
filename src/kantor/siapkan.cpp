#include "kantor/siapkan.h"

#include "base/text.h"
#include "kantor/pengaturan_terbitan.h"
#include "kantor/sop.h"
#include "pegawai/nip.h"

namespace kantor {
namespace {

constexpr std::size_t longest_name = 100;

struct Terbaca {
    calendar::Zona zona = calendar::Zona::wita;
    std::optional<pegawai::Nip> nip;
    std::string nama, gelar_belakang, alamat;
};

void check_name(const std::string& typed, const char* place, base::Sentence missing,
                base::Findings& findings) {
    const std::string_view name = base::trim(typed);
    if (name.empty())
        findings.push_back({place, {}, std::move(missing)});
    else if (!base::is_utf8(name) || base::display_width(name) > longest_name)
        findings.push_back({place, base::shortened(name),
                            base::say("siapkan.nama_panjang", {{"batas", std::to_string(longest_name)}})});
}

Terbaca read(const IsianKantor& typed, calendar::Instant now, base::Findings& findings) {
    Terbaca all;
    check_name(typed.nama, "nama", base::say("siapkan.nama_kosong"), findings);
    check_name(typed.daerah, "daerah", base::say("siapkan.daerah_kosong"), findings);
    if (const auto zone = calendar::zona_of(base::trim(typed.zona)))
        all.zona = *zone;
    else
        findings.push_back({"zona", base::shortened(typed.zona), base::say("siapkan.zona")});

    pegawai::NipReading reading;
    reading.ragam = typed.latihan ? pegawai::Ragam::latihan : pegawai::Ragam::sungguhan;
    reading.today = calendar::local_day(now, all.zona);
    auto nip = pegawai::Nip::parse(typed.admin_nip, reading);
    if (nip)
        all.nip = *std::move(nip);
    else
        base::append(findings, base::placed(std::move(nip.error()), "admin_nip"));

    all.alamat = base::trim(typed.alamat);
    if (!all.alamat.empty() && !alamat_peramban_sah(all.alamat))
        findings.push_back(
            {"alamat", base::shortened(all.alamat), base::say("pengaturan.alamat_verifikasi")});

    check_name(typed.admin_nama, "admin_nama", base::say("siapkan.admin_nama_kosong"), findings);
    const std::string_view name = base::trim(typed.admin_nama);
    const auto comma = name.find(','); // what stands behind it are titles
    all.nama = base::trim(name.substr(0, comma));
    if (comma != std::string_view::npos) all.gelar_belakang = base::trim(name.substr(comma + 1));
    return all;
}

pegawai::Pegawai person_of(const Terbaca& read) {
    pegawai::Pegawai p;
    p.nama = read.nama;
    p.gelar_belakang = read.gelar_belakang;
    p.nip = read.nip->digits();
    p.jenis = read.nip->kind() == pegawai::JenisNip::pppk ? pegawai::JenisPegawai::pppk
                                                          : pegawai::JenisPegawai::pns;
    p.kelamin = read.nip->sex();
    p.lahir = read.nip->birth();
    return p;
}

} // namespace

base::Findings periksa_isian(const IsianKantor& typed, calendar::Instant now) {
    base::Findings findings;
    static_cast<void>(read(typed, now, findings));
    return findings;
}

base::Result<KantorSiap> siapkan_kantor(Simpanan& simpanan, base::Clock& clock, base::Random& random,
                                        const IsianKantor& typed, std::string_view sop_yaml) {
    const calendar::Instant now = clock.now();
    base::Findings findings;
    const Terbaca answers = read(typed, now, findings);
    if (!findings.empty()) return base::refuse(std::move(findings));

    const calendar::Date today = calendar::local_day(now, answers.zona);
    const KodeSiap code = siapkan_kode_sekali(random, now);
    const Asal by_hand;
    KantorSiap made;
    const auto done = simpanan.tulis([&](Tulis& db) -> base::Result<void> {
        if (!db.semua_instansi().empty()) return base::refuse(base::say("siapkan.sudah_ada"));
        made = {};
        made.instansi.nama = std::string(base::trim(typed.nama));
        made.instansi.daerah = std::string(base::trim(typed.daerah));
        made.instansi.zona = answers.zona;
        made.instansi.latihan = typed.latihan;
        made.instansi.dibuat = now;
        made.instansi.id = db.simpan(made.instansi);
        const InstansiId office = made.instansi.id;

        const pegawai::Pegawai person = person_of(answers);
        journal::Entri first = entri(by_hand, now, "siapkan_kantor");
        first.sesudah = {{"nama", made.instansi.nama},
                         {"daerah", made.instansi.daerah},
                         {"zona", std::string(calendar::nama(answers.zona))},
                         {"administrator", person.nama}};
        if (!answers.alamat.empty()) {
            first.sesudah.emplace_back("alamat_verifikasi", answers.alamat);
            db.simpan_pengaturan(office, "alamat_verifikasi", answers.alamat);
        }
        db.catat(office, std::move(first));

        pegawai::Unit root;
        root.nama = made.instansi.nama;
        root.jenis = pegawai::JenisUnit::instansi;
        root.masa.mulai = today;
        db.simpan(office, root);
        made.administrator = db.simpan(office, person, today);
        made.nip = person.nip;
        pegawai::PemegangPeran role;
        role.pegawai = made.administrator;
        role.peran = pegawai::Peran::administrator;
        role.masa.mulai = today;
        db.simpan(office, role);
        pasang_kode_sekali(db, office, made.administrator, code);
        db.catat(office, entri_tentang(by_hand, now, "setel_ulang_sandi", made.administrator));
        pasang_sop_bawaan(db, by_hand, office, now, sop_yaml);
        made.kepala = db.kepala_jurnal(office);
        return {};
    });
    if (!done) return base::refuse(done.error());
    made.kode = code.kode;
    return made;
}

} // namespace kantor
