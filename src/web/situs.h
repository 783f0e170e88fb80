// situs.h -- what the pages share: the office they stand in, its store, law, sentences, clock.
//
//     web::Situs situs{...};
//     web::Pintu pintu(situs);
//     web::tambah_semua(pintu);                     // every page and act of the program (rute.h)
//     http::Router router = pintu.router();
//
// A visit lives in a folder of its own (web/masuk, web/pegawai ...) and adds its routes through a Pintu (pintu.h),
// which knows who is signed in, asks hak.h before the handler runs, checks CSRF, and answers "not found" where a
// person may not see that something is there.
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "base/wording.h"
#include "berkas/pemeriksa_pdf.h"
#include "berkas/pencetak.h"
#include "berkas/simpanan.h"
#include "berkas/surat.h"
#include "kantor/gudang_isi.h"
#include "web/bagian/hitung_tugas.h"
#include "web/perkakas.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string_view>

namespace berkas {
class PencetakTerbit;
class JuruSegel;
} // namespace berkas
namespace rekap {
struct Ruang;
} // namespace rekap

namespace web {

struct Situs {
    berkas::Simpanan& simpanan;
    const base::Wording& wording;
    std::function<std::string_view(std::string_view path)> data_file; // law/, sop/, wording/ as built in
    base::Clock& clock;
    base::Random& random;
    pegawai::InstansiId instansi;
    std::filesystem::path folder; // of the office's files (uploads, stored files)
    std::string versi;            // of the program
    Perkakas& perkakas;           // calendar, law, SOP versions
    kantor::GudangIsi& gudang;    // files by their fingerprint
    // What this door can do beside; none: it does not.
    berkas::Pengirim* pengirim = nullptr;                    // send letters
    const berkas::Pencetak* pencetak = nullptr;              // print official forms
    const berkas::PencetakTerbit* pencetak_terbit = nullptr; // print papers to be issued
    berkas::JuruSegel* juru_segel = nullptr;                 // sign
    const berkas::PemeriksaPdf* pemeriksa_pdf = nullptr;     // verify signed files
    ::rekap::Ruang* rekap = nullptr;                         // say what many cases say together
    // What waits for whom, as last counted.
    std::shared_ptr<HitungTugas> hitung_tugas = std::make_shared<HitungTugas>();
};

} // namespace web
