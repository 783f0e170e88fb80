// The list of people as a file. Handing out everybody's data stands in the journal.
#include "kantor/ekspor_pegawai.h"
#include "web/pegawai/bantu.h"
#include "web/pegawai/ubah.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace web {
namespace {

using http::Response;
using pegawai::Perbuatan;

Response keep_as(Kunjungan& k, Response answer, std::string_view format) {
    const auto people = std::count_if(k.kantor->pegawai().begin(), k.kantor->pegawai().end(),
                                      [](const auto& p) { return p.aktif; });
    (void)kantor::catat_ekspor(k.loket(), k.asal(), format, static_cast<std::size_t>(people));
    answer.download_name = fmt::format("pegawai-{}.{}", calendar::iso(k.hari), format);
    return answer;
}

Response csv(Kunjungan& k) {
    Response answer;
    answer.body = kantor::ekspor_csv(*k.kantor, k.hari);
    answer.type = "text/csv; charset=utf-8";
    return keep_as(k, std::move(answer), "csv");
}

Response xlsx(Kunjungan& k) {
    const std::filesystem::path folder = k.situs.folder / "sementara";
    std::filesystem::create_directories(folder);
    const std::filesystem::path file =
        folder / ("pegawai-" + base::random_token(k.situs.random, 9) + ".xlsx");
    const auto saved = kantor::ekspor_xlsx(*k.kantor, k.hari, file.string());
    if (!saved)
        return Response::html(
            halaman(k, {.judul = "Unduh daftar pegawai", .aktif = Menu::pegawai, .galat = true},
                    http::html::make<"{}<h1>Daftar pegawai tidak dapat ditulis</h1>">(
                        ringkasan_galat(saved.error(), k.situs.wording))),
            500);
    Response answer;
    {
        std::ifstream in(file, std::ios::binary);
        std::ostringstream bytes;
        bytes << in.rdbuf();
        answer.body = bytes.str();
    }
    std::error_code ignored;
    std::filesystem::remove(file, ignored);
    answer.type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    return keep_as(k, std::move(answer), "xlsx");
}

} // namespace

void tambah_ekspor(Pintu& pintu) {
    const auto act = Perbuatan::ekspor_pegawai;
    pintu.buka(
        {.pattern = "/pegawai/ekspor.csv", .perbuatan = act, .halaman = csv, .weight = http::Weight::heavy});
    pintu.buka({.pattern = "/pegawai/ekspor.xlsx",
                .perbuatan = act,
                .halaman = xlsx,
                .weight = http::Weight::heavy});
}

} // namespace web
