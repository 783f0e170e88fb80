#include "app/perintah.h"

#include "app/perintah_akun.h"
#include "app/perintah_arsip.h"
#include "app/perintah_bsre.h"
#include "app/perintah_cadangan.h"
#include "app/perintah_cetak.h"
#include "app/perintah_gudang.h"
#include "app/perintah_jurnal.h"
#include "app/perintah_kode.h"
#include "app/perintah_periksa.h"
#include "app/perintah_segel.h"
#include "app/perintah_serve.h"
#include "app/perintah_siapkan.h"
#include "app/perintah_sop_cetak.h"
#include "app/perintah_surel.h"
#include "app/perintah_tandatangani.h"

#include <array>

namespace app {

namespace {

constexpr std::array commands{
    &add_jurnal,     &add_serve,     &add_siapkan,        &add_cadangkan,    &add_pulihkan,
    &add_pindah,     &add_surel,     &add_segel,          &add_bsre,         &add_tandatangani,
    &add_cetak,      &add_sop_cetak, &add_periksa,        &add_periksa_kode, &add_halaman_luring,
    &add_kunci_kode, &add_arsip,     &add_periksa_gudang, &add_akun,
};

} // namespace

std::span<const cli::AddCommand> office_commands() { return commands; }

} // namespace app
