// A request to BSrE whose end nobody knows: what the pages say of it, and how its signer ends it. The program never sends it again.
#include "base/text.h"
#include "berkas/laku.h"
#include "web/berkas/bantu.h"
#include "web/pemeriksaan/kerja.h"
#include "web/tanda_tangan/bantu.h"
#include "web/tanda_tangan/lembar.h"

#include <fmt/format.h>

namespace web {
namespace {

using base::say;
using berkas::KeadaanBsre;
using http::html::make;

Html begin(const Kunjungan& k, std::string_view act) {
    Html out = formulir_buka(k, alamat_berkas(k, "/tanda-tangan/bsre"), true);
    out += kunci_berkas(k);
    out.add<R"(<input type="hidden" name="cara" value="bsre"><input type="hidden" name="aksi" value="{}">)">(
        act);
    if (berturutan(k)) out.add<R"(<input type="hidden" name="antre" value="ya">)">();
    return out;
}

// Bytes that came back and were good, but were not recorded: the case had changed meanwhile.
std::optional<base::Sidik> arrived(const berkas::ButirBsre& entry) {
    if (!entry.jawaban.starts_with(awalan_hasil_bsre)) return std::nullopt;
    return base::Sidik::parse(entry.jawaban.substr(awalan_hasil_bsre.size()));
}

Html fetch_form(const Kunjungan& k, const berkas::ButirBsre& entry, const Galat& errors) {
    const std::string_view known = k.request.form("id_dokumen");
    Html out = begin(k, "ambil");
    out += isian({.nama = "id_dokumen",
                  .label = "Nomor dokumen di BSrE",
                  .nilai = known.empty() ? std::string_view(entry.jawaban) : known,
                  .petunjuk = "id_dokumen pada jawaban atau di halaman BSrE. Hanya dapat diambil sekali."},
                 errors);
    out += tombol("Ambil hasilnya dari BSrE", Rupa::kedua);
    out.add<"</form>">();
    return out;
}

base::Findings fetched(const Kunjungan& k, const Surat& s) {
    const std::string id(base::trim(k.request.form("id_dokumen")));
    if (id.empty()) return {{"id_dokumen", {}, say("bsre.tanpa_id")}};
    const berkas::JawabanBsre got = k.situs.juru_segel->bsre()->unduh(s.bsre, id);
    if (got.akhir != berkas::AkhirKirim::selesai)
        return got.akhir == berkas::AkhirKirim::tidak_diketahui
                   ? base::Findings{{"id_dokumen", {}, say("bsre.ambil_gagal")}}
                   : base::placed(got.temuan, "id_dokumen");
    return base::placed(catat_hasil_bsre(k, s, s.tergantung->nomor, got.pdf), "id_dokumen");
}

} // namespace

Html kabar_bsre(const Kunjungan& k, const std::optional<berkas::ButirBsre>& entry) {
    if (!entry) return {};
    const std::string since = saat(k, entry->dicoba.value_or(entry->masuk));
    const base::Sentence what =
        entry->keadaan == KeadaanBsre::dikirim
            ? say("bsre.kabar_dikirim", {{"siapa", nama_orang(k, entry->pegawai)}, {"sejak", since}})
            : say("bsre.kabar_tak_pasti", {{"siapa", nama_orang(k, entry->pegawai)}, {"sejak", since}});
    return sisip(Nada::dekat, k.situs.wording.render(what));
}

Html selesaikan_bsre(const Kunjungan& k, const Surat& s, const Galat& errors) {
    const berkas::ButirBsre& entry = *s.tergantung;
    if (entry.pegawai != k.saya->id || entry.keadaan != KeadaanBsre::tidak_diketahui) return {};
    Html out;
    if (arrived(entry)) {
        out.add<
            R"(<h3 class="bagian-2">Hasilnya sudah diterima</h3><p>Dokumen bertanda tangan sudah sampai, tetapi belum tercatat karena berkas ini berubah di tengahnya.</p>)">();
        out += begin(k, "terima");
        out += tombol("Catat tanda tangannya");
        out.add<"</form>">();
        return out;
    }
    out.add<"<p>Periksa dahulu di BSrE atau di surel Anda apakah dokumen ini sudah ditandatangani. Setelah "
            "itu pilih satu.</p>">();
    if (s.bsre.ada() && s.bsre.versi == kantor::VersiBsre::v1) {
        out.add<R"(<h3 class="bagian-2">Periksa ke BSrE</h3>)">();
        out += fetch_form(k, entry, errors);
    }
    out.add<R"(<h3 class="bagian-2">Sudah ditandatangani</h3>)">();
    out += begin(k, "unggah");
    out += isian({.nama = "hasil",
                  .label = "PDF bertanda tangan dari BSrE",
                  .petunjuk = "Diperiksa dahulu: harus dokumen ini, ditambah tanda tangan Anda.",
                  .jenis = "file",
                  .terima = "application/pdf,.pdf"},
                 errors);
    out += tombol("Unggah hasilnya", Rupa::kedua);
    out.add<R"(</form><h3 class="bagian-2">Pasti belum ditandatangani</h3>)">();
    out += begin(k, "belum");
    out += isian_banyak({.nama = "alasan",
                         .label = "Dari mana Anda tahu",
                         .nilai = k.request.form("alasan"),
                         .petunjuk = "Tercatat di jurnal. Setelah itu dokumen dapat dikirim lagi.",
                         .baris = 3},
                        errors);
    out += tombol("Pasti belum, coba lagi", Rupa::bata);
    out.add<"</form>">();
    return out;
}

base::Findings catat_hasil_bsre(const Kunjungan& k, const Surat& s, int nomor, const std::string& hasil) {
    if (!s.terbitan || !s.peran) return {{"", {}, say("tanda.bukan_giliran")}};
    const auto sent = k.situs.gudang.isi(s.terbitan->kini);
    if (!sent) return sent.error();
    const auto signer = k.situs.juru_segel->bsre()->periksa(
        *sent, hasil, {k.saya->nama, k.saya->nip, std::string(bidang_tanda(*s.peran))}, k.kini);
    if (!signer) return signer.error();
    const auto kept = simpan_hasil(k, hasil);
    if (!kept) return kept.error();
    const auto done = berkas::tandatangani(
        meja(k), k.asal(), terlihat(k),
        {s.terbitan->nomor, s.terbitan->kini, *kept, berkas::CaraTanda::bsre, *s.peran, nomor});
    return done ? base::Findings() : done.error();
}

base::Findings selesaikan_sekarang(const Kunjungan& k, const Surat& s, std::string_view act) {
    if (!s.tergantung || s.tergantung->pegawai != k.saya->id) return {{"", {}, say("bsre.tidak_ada")}};
    const berkas::ButirBsre& entry = *s.tergantung;
    if (entry.keadaan != KeadaanBsre::tidak_diketahui) return {{"", {}, say("bsre.sedang_dikirim")}};
    if (act == "belum") {
        const auto done = berkas::lepaskan_bsre(meja(k), k.asal(), entry.nomor, k.request.form("alasan"));
        return done ? base::Findings() : done.error();
    }
    if (act == "ambil") return fetched(k, s);
    if (act == "terima") {
        const auto which = arrived(entry);
        if (!which) return {{"", {}, say("bsre.tidak_ada")}};
        const auto bytes = k.situs.gudang.isi(*which);
        return bytes ? catat_hasil_bsre(k, s, entry.nomor, *bytes) : bytes.error();
    }
    const std::string pdf = isi_unggahan(k, "hasil", hasil_terbesar);
    if (pdf.empty()) return {{"hasil", {}, say("bsre.tanpa_hasil")}};
    return base::placed(catat_hasil_bsre(k, s, entry.nomor, pdf), "hasil");
}

} // namespace web
