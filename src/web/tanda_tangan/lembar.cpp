#include "web/tanda_tangan/lembar.h"

#include "web/berkas/bantu.h"
#include "web/pemeriksaan/kerja.h"

#include <fmt/format.h>

namespace web {
namespace {

using base::say;
using http::Response;
using http::html::attr;
using http::html::make;

} // namespace

// What the signature of each means (PP 46/2011 Pasal 21 to 23).
std::string_view persetujuan(sop::Siapa role) {
    switch (role) {
    case sop::Siapa::pegawai: return "Saya sudah membaca dokumen ini sampai akhir dan menerima nilainya.";
    case sop::Siapa::atasan_penilai: return "Saya sudah membaca dokumen ini sampai akhir dan mengesahkannya.";
    default: return "Saya sudah membaca dokumen ini sampai akhir dan nilainya sesuai dengan penilaian saya.";
    }
}

bool berturutan(const Kunjungan& k) {
    return k.request.query("antre") == "ya" || k.request.form("antre") == "ya";
}

Html tanda_baca(const Kunjungan& k, const Surat& s, const Galat& errors) {
    Html out =
        make<R"(<input type="hidden" name="sidik" value="{}"><input type="hidden" name="antre" value="{}">)">(
            s.terbitan->kini.hex(), berturutan(k) ? "ya" : "");
    const std::string wrong = errors.untuk("dibaca");
    if (!wrong.empty())
        out.add<R"(<p class="galat" id="g-dibaca"><span class="sr">Galat: </span>{}</p>)">(wrong);
    out.add<
        R"(<label class="cek"><input type="checkbox" id="dibaca" name="dibaca" value="ya"{}{}> <span>{}</span></label>)">(
        http::html::flag<"checked">(k.request.form("dibaca") == "ya"),
        attr<"aria-describedby">(wrong.empty() ? "" : "g-dibaca"), persetujuan(*s.peran));
    return out;
}

base::Findings boleh_ditandai(const Kunjungan& k, const Surat& s, Terbaca& seen) {
    if (!s.peran || !s.terbitan) return {{"", {}, say("tanda.bukan_giliran")}};
    if (k.request.form("sidik") != s.terbitan->kini.hex()) return {{"", {}, say("tanda.sudah_berubah")}};
    if (!seen.sudah(k.sesi->kunci, s.terbitan->kini)) return {{"", {}, say("tanda.belum_dibuka")}};
    if (k.request.form("dibaca") != "ya") return {{"dibaca", {}, say("tanda.belum_dibaca")}};
    return {};
}

base::Result<kantor::BerkasIsi> simpan_hasil(const Kunjungan& k, const std::string& pdf) {
    auto incoming = k.situs.gudang.terima();
    if (auto fine = incoming->tulis(pdf); !fine) return base::refuse(fine.error());
    return incoming->selesai(k.kini);
}

// The next paper comes by itself where one came from the list of all.
Response lanjut(const Kunjungan& k) {
    if (!berturutan(k)) return ke_berkas(k, "tanda_tangan");
    const std::string_view typed = k.request.form("cara"); // as before
    const std::string_view way = typed == "bsre" || typed == "luar" ? typed : "sertifikat";
    for (const berkas::Berkas& row : menunggu_tanda_saya(k))
        if (row.id != k.berkas->id)
            return Response::see_other(
                fmt::format("/berkas/{}/tanda-tangan?antre=ya&cara={}", row.id.value(), way));
    return Response::see_other("/tanda-tangan?sudah=semua");
}

} // namespace web
