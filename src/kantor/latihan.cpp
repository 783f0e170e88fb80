#include "kantor/latihan.h"

#include "kantor/impor_pegawai.h"
#include "kantor/orang.h"

#include <array>
#include <stdexcept>

namespace kantor {
namespace {

using pegawai::Organisasi;

class Pembuat {
  public:
    Pembuat(const Loket& desk, const calendar::Date& today) : desk_(desk), today_(today) {}

    void people(std::string_view csv) {
        read();
        const auto preview = pratinjau_impor(csv, *office_, version_, {pegawai::Ragam::latihan, today_});
        must(preview);
        must(terapkan_impor(desk_, {}, *preview, {.buat_baru = true, .nonaktifkan = false}));
        read();
    }

    void situations() {
        vacancy("Irban Wilayah III", "Inspektur Pembantu Wilayah III", "irban", "III.a");
        vacancy("Subbagian Evaluasi dan Pelaporan", "Kepala Subbagian Evaluasi dan Pelaporan", "kasubbag",
                "IV.a");
        acting("Harum Tiruan", "Inspektur Pembantu Wilayah III", "PLT", -60, 120, "800.1.3/014/2026");
        acting("Bagas Tiruan", "Inspektur Pembantu Wilayah IV", "PLH", -2, 10, "800.1.11/027/2026");
        must(simpan_penunjukan(desk_, {}, {},
                               {.pegawai = "Sekar Fiktif",
                                .penilai = "Nirmala Ibarat",
                                .mulai = year_begins(),
                                .selesai = year_ends(),
                                .dasar = "Keputusan Inspektur 800/05, 2 Januari"}));
        must(simpan_delegasi(desk_, {}, {},
                             {.dari = "Wulan Percontohan",
                              .kepada = "Melati Sampel",
                              .lingkup = "menginput",
                              .untuk = {},
                              .mulai = year_begins(),
                              .selesai = year_ends(),
                              .dasar = "Surat tugas 800/11, 5 Januari"}));
        must(simpan_peran(desk_, {}, {"Gilang Rekaan", "pemeriksa_internal", day(-10), day(60)}));
        must(simpan_peran(desk_, {}, {"Nugraha Ilustrasi", "arsiparis", year_begins(), {}}));
    }

  private:
    // The file and the acts are ours: a refusal here is our mistake, and says what was refused.
    template <class T>
    static void must(const base::Result<T>& done) {
        if (!done)
            throw std::logic_error("kantor latihan: " + std::string(done.error().front().sentence.key) + " " +
                                   done.error().front().place + " " + done.error().front().written);
    }
    [[nodiscard]] std::string day(int from_today) const {
        return calendar::iso(calendar::Date(std::chrono::sys_days(today_) + std::chrono::days(from_today)));
    }
    [[nodiscard]] std::string year_begins() const { return calendar::iso(today_).substr(0, 4) + "-01-01"; }
    [[nodiscard]] std::string year_ends() const { return calendar::iso(today_).substr(0, 4) + "-12-31"; }

    void read() {
        desk_.simpanan.baca([&](Baca& db) {
            version_ = db.versi_organisasi(desk_.instansi);
            office_ = std::make_unique<Organisasi>(db.susunan(desk_.instansi));
        });
    }

    void vacancy(std::string_view unit, const char* post, const char* fungsi, const char* eselon) {
        for (const pegawai::Unit& u : office_->unit())
            if (u.nama == unit)
                must(simpan_jabatan(desk_, {}, {},
                                    {.unit = std::to_string(u.id.value()),
                                     .nama = post,
                                     .jenis = "struktural",
                                     .fungsi = fungsi,
                                     .eselon = eselon,
                                     .jenjang = {},
                                     .atasan = {},
                                     .mulai = "2017-01-02",
                                     .selesai = {}}));
        read();
    }

    void acting(const char* who, std::string_view post, const char* jenis, int from, int until,
                const char* sk) {
        for (const pegawai::JabatanUnit& j : office_->jabatan())
            if (j.nama == post)
                must(simpan_pemangkuan(desk_, {}, {},
                                       {.pegawai = who,
                                        .jabatan = std::to_string(j.id.value()),
                                        .jenis = jenis,
                                        .mulai = day(from),
                                        .selesai = day(until),
                                        .nomor_sk = sk,
                                        .tanggal_sk = day(from - 1)}));
    }

    const Loket& desk_;
    calendar::Date today_;
    std::unique_ptr<Organisasi> office_;
    std::int64_t version_ = 0;
};

} // namespace

base::Result<InstansiId>
buat_kantor_latihan(Simpanan& simpanan, base::Clock& clock, base::Random& random,
                    const std::function<std::string_view(std::string_view path)>& data_file,
                    std::optional<calendar::Date> hari_ini) {
    const IsianKantor office{.nama = "Inspektorat",
                             .daerah = "Kabupaten Contoh Raya",
                             .zona = "WITA",
                             .admin_nip = "19880230 201001 2 903",
                             .admin_nama = "Bayu Khayali, S.E.",
                             .latihan = true};
    const auto made = siapkan_kantor(simpanan, clock, random, office, data_file("sop/700-418-2023.yaml"));
    if (!made) return base::refuse(made.error());
    const Loket desk{simpanan, clock, random, made->instansi.id};
    Pembuat maker(desk, hari_ini.value_or(calendar::local_day(clock.now(), made->instansi.zona)));
    maker.people(data_file("examples/kantor-contoh.csv"));
    maker.situations();
    return made->instansi.id;
}

} // namespace kantor
