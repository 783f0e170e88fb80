#include "rekap/lembar_pindah.h"

#include "angka/rational.h"
#include "angka/tulis.h"
#include "base/text.h"
#include "berkas/penilaian.h"
#include "berkas/potret.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace rekap {
namespace {

using angka::Rational;
using base::say;

// "88.11": two decimals, a point.
std::string number(const Rational& value) {
    std::string text = angka::indonesian(value, 2);
    text.erase(std::remove(text.begin(), text.end(), '.'), text.end());
    return base::replace_all(std::move(text), ",", ".");
}
std::string number(const std::optional<Rational>& value) { return value ? number(*value) : std::string(); }

std::string day(const std::optional<calendar::Date>& date) {
    if (!date) return {};
    return fmt::format("{:02}-{:02}-{}", static_cast<unsigned>(date->day()),
                       static_cast<unsigned>(date->month()), static_cast<int>(date->year()));
}

// Of the service: 1 structural, 2 functional, 4 executor, 3 other [S].
std::string_view kind_code(pegawai::JenisJabatan kind) {
    switch (kind) {
    case pegawai::JenisJabatan::struktural:
    case pegawai::JenisJabatan::rangkap: return "1";
    case pegawai::JenisJabatan::fungsional: return "2";
    case pegawai::JenisJabatan::pelaksana: return "4";
    }
    return "3";
}

// In the picture rank and grade stand together: "Penata Muda Tingkat I, III/b".
std::string grade(const std::string& rank) {
    const std::size_t comma = rank.rfind(", ");
    return comma == std::string::npos ? rank : rank.substr(comma + 2);
}

Kelompok superior(std::string_view code, std::string_view title, std::string_view prefix,
                  std::string_view status_name, const berkas::Orang& who, bool pppk) {
    const std::string p(prefix);
    return {std::string(code),
            std::string(title),
            {{p, "Nomor BKN orang itu (diisi di aplikasi)", ""},
             {p + "Nama", "Nama", who.nama},
             {p + "NipNrp", "NIP atau NRP", who.nip},
             {p + "Golongan", "Golongan", grade(who.pangkat)},
             {p + "TmtGolongan", "TMT golongan", day(who.tmt)},
             {p + "Jabatan", "Jabatan", who.jabatan},
             {p + "UnorNama", "Unit organisasi", who.unit},
             {std::string(status_name), "Status",
              who.nama.empty() ? ""
              : pppk           ? "PPPK"
                               : "PNS"}}};
}

} // namespace

base::Sidik Kelompok::sidik() const {
    std::string text;
    for (const Medan& field : medan) text += field.nama + "\x1f" + field.nilai + "\x1e";
    return base::sha256(text);
}

std::vector<Kelompok> lembar_pindah(const BahanPindah& from) {
    constexpr std::array<std::string_view, 6> names{"orientasiPelayanan", "integritas", "komitmen",
                                                    "disiplin",           "kerjasama",  "kepemimpinan"};
    const regime::pp46_2011::Hasil& worth = from.penilaian.hasil;
    std::vector<Kelompok> all;
    all.push_back({"pegawai",
                   "Pegawai dan tahun",
                   {{"tahun", "Tahun", std::to_string(from.tahun)},
                    {"pnsDinilaiOrang", "Nomor BKN pegawai (diisi di aplikasi)", ""},
                    {"nip", "NIP, untuk mencari pegawainya", from.potret.pegawai.nip},
                    {"nama", "Nama, untuk mencocokkan", from.potret.pegawai.nama},
                    {"jenisJabatan", "Jenis jabatan (1 struktural, 2 fungsional, 4 pelaksana)",
                     std::string(kind_code(from.jabatan))}}});
    all.push_back({"skp", "Sasaran kerja pegawai", {{"nilaiSkp", "Nilai SKP", number(worth.nilai_skp)}}});
    Kelompok behaviour{"perilaku", "Perilaku kerja", {}};
    for (std::size_t a = 0; a < names.size(); ++a)
        behaviour.medan.push_back({std::string(names.at(a)), std::string(skp::Perilaku::label_aspek.at(a)),
                                   number(from.isi.perilaku.at(a))});
    const auto figure = [&](auto part) {
        return worth.perilaku ? number((*worth.perilaku).*part) : std::string();
    };
    behaviour.medan.push_back({"jumlah", "Jumlah", figure(&regime::pp46_2011::HasilPerilaku::jumlah)});
    behaviour.medan.push_back(
        {"nilairatarata", "Nilai rata-rata", figure(&regime::pp46_2011::HasilPerilaku::rata_rata)});
    behaviour.medan.push_back(
        {"nilaiPerilakuKerja", "Nilai perilaku kerja (dengan bobotnya)",
         worth.prestasi_kerja ? number(worth.prestasi_kerja->dari_perilaku) : std::string()});
    all.push_back(std::move(behaviour));
    all.push_back({"hasil",
                   "Nilai prestasi kerja",
                   {{"nilaiPrestasiKerja", "Nilai prestasi kerja",
                     worth.prestasi_kerja ? number(worth.prestasi_kerja->tercetak) : std::string()}}});
    all.push_back(superior("penilai", "Pejabat penilai", "pejabatPenilai", "statusPenilai",
                           from.potret.penilai, false));
    all.push_back(superior("atasan", "Atasan pejabat penilai", "atasanPejabatPenilai", "statusAtasanPenilai",
                           from.potret.atasan_penilai, false));
    return all;
}

base::Result<std::vector<Kelompok>>
lembar_pindah(Baca& db, InstansiId office, const pegawai::Organisasi& people, const berkas::Berkas& row) {
    berkas::Baca& cases = db.berkas();
    const auto paper = cases.dokumen(office, row.id, berkas::JenisDokumen::penilaian, 0);
    if (!paper || row.nilai.empty()) return base::refuse(say("pindah.belum_dinilai"));
    auto kept = berkas::baca_penilaian(paper->naskah);
    if (!kept) return base::refuse(kept.error());
    const auto basis = berkas::baca_dasar_nilai(paper->naskah);
    BahanPindah from;
    from.tahun = row.tahun;
    from.penilaian = *std::move(kept);
    if (const auto form = cases.dokumen(office, row.id, berkas::JenisDokumen::isi, basis ? basis->isi : 0))
        if (auto isi = skp::baca_isi(form->naskah)) from.isi = *std::move(isi);
    if (const auto picture = cases.dokumen(office, row.id, berkas::JenisDokumen::potret, 0))
        if (auto read = berkas::baca_potret(picture->naskah)) from.potret = *std::move(read);
    const pegawai::JabatanUnit* post = people.jabatan_utama(row.pegawai, row.periode.until);
    if (post != nullptr) from.jabatan = post->jenis;
    return lembar_pindah(from);
}

base::Result<void> tandai_ketikan(Simpanan& store, const berkas::Meja& desk, const berkas::Asal& asal,
                                  BerkasId which, std::string_view group, const base::Sidik& seen,
                                  bool typed) {
    return store.tulis_rekap([&](Tulis& db) -> base::Result<void> {
        const auto row = db.berkas().berkas(desk.instansi, which);
        if (!row) return base::refuse(say("pindah.belum_dinilai"));
        const auto groups = lembar_pindah(db, desk.instansi, desk.kantor, *row);
        if (!groups) return base::refuse(groups.error());
        const auto found =
            std::find_if(groups->begin(), groups->end(), [&](const Kelompok& g) { return g.kode == group; });
        if (found == groups->end()) return base::refuse(say("pindah.kelompok"), std::string(group));
        if (typed && found->sidik() != seen) return base::refuse(say("pindah.berubah"));
        if (typed)
            db.simpan(desk.instansi,
                      Ketikan{which, found->kode, found->sidik(), asal.pelaku, desk.clock.now()});
        else
            db.hapus_ketikan(desk.instansi, which, group);
        journal::Entri entry =
            kantor::entri(asal, desk.clock.now(), typed ? "ketikan.tandai" : "ketikan.lepas");
        entry.objek = "berkas";
        entry.objek_id = which.value();
        entry.sesudah = {{"nomor", row->nomor}, {"kelompok", found->judul}};
        db.berkas().kantor().catat(desk.instansi, entry);
        return {};
    });
}

} // namespace rekap
