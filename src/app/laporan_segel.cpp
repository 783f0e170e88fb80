#include "app/laporan_segel.h"

#include "base/json.h"

#include <optional>

namespace app {
namespace {

std::string time_text(const seal::TandaTangan& t, calendar::Zona zone) {
    return calendar::waktu(t.waktu, zone);
}

std::string whose(const seal::TandaTangan& t) {
    return t.penanda_tangan.empty() ? "pada bidang " + t.bidang : t.penanda_tangan;
}

} // namespace

base::Sentence putusan_tanda(const seal::TandaTangan& t, calendar::Zona zone) {
    const std::string who = whose(t);
    const std::string when = time_text(t, zone);
    if (t.putusan == seal::Putusan::tidak_sah) return base::say("periksa_pdf.tidak_sah", {{"siapa", who}});
    if (t.putusan == seal::Putusan::belum_pasti)
        return base::say("periksa_pdf.belum_pasti", {{"siapa", who}});
    if (t.cap_dokumen) return base::say("periksa_pdf.cap_sah", {{"siapa", who}, {"waktu", when}});
    const std::string level = std::string(kode(t.tingkat));
    if (t.asal_waktu == seal::AsalWaktu::diaku)
        return base::say("periksa_pdf.sah_diaku",
                         {{"siapa", who}, {"waktu", when}, {"penerbit", t.penerbit}});
    if (t.asal_waktu == seal::AsalWaktu::tidak_ada)
        return base::say("periksa_pdf.sah_tanpa_waktu", {{"siapa", who}, {"penerbit", t.penerbit}});
    return base::say("periksa_pdf.sah",
                     {{"siapa", who}, {"waktu", when}, {"penerbit", t.penerbit}, {"tingkat", level}});
}

std::string_view kode(seal::Putusan putusan) {
    switch (putusan) {
    case seal::Putusan::sah: return "sah";
    case seal::Putusan::belum_pasti: return "belum_pasti";
    case seal::Putusan::tidak_sah: break;
    }
    return "tidak_sah";
}

std::string_view kode(seal::AsalWaktu asal) {
    switch (asal) {
    case seal::AsalWaktu::diaku: return "diaku";
    case seal::AsalWaktu::cap_waktu: return "cap_waktu";
    case seal::AsalWaktu::cap_dokumen: return "cap_dokumen";
    case seal::AsalWaktu::tidak_ada: break;
    }
    return "tidak_ada";
}

std::string_view kode(seal::Tingkat tingkat) {
    switch (tingkat) {
    case seal::Tingkat::b_b: return "B-B";
    case seal::Tingkat::b_t: return "B-T";
    case seal::Tingkat::b_lt: return "B-LT";
    case seal::Tingkat::b_lta: return "B-LTA";
    case seal::Tingkat::tanpa: break;
    }
    return "";
}

std::string laporan_json(const seal::Laporan& report, calendar::Zona zone,
                         const std::function<std::string(const base::Sentence&)>& render) {
    std::string out;
    base::JsonWriter json(out, 2);
    const auto sentences = [&](const char* name, const std::vector<base::Sentence>& all) {
        json.key(name).begin_array();
        for (const base::Sentence& s : all)
            json.begin_object().member("aturan", s.key).member("pesan", render(s)).end_object();
        json.end_array();
    };
    const auto worst = report.putusan();
    json.begin_object().member("putusan", worst ? kode(*worst) : "tanpa_tanda_tangan");
    const auto until = report.terbukti_sampai();
    json.member("terbukti_sampai", until ? calendar::iso_waktu(*until, zone) : "");
    json.key("revisi").number(report.revisi).key("tanda_tangan").begin_array();
    for (const seal::TandaTangan& t : report.tanda_tangan) {
        json.begin_object()
            .member("bidang", t.bidang)
            .member("jenis", t.cap_dokumen ? "cap_waktu_dokumen" : "tanda_tangan")
            .member("putusan", kode(t.putusan))
            .member("penanda_tangan", t.penanda_tangan)
            .member("penerbit", t.penerbit)
            .member("nomor_sertifikat", t.sertifikat ? t.sertifikat->isi().nomor : "")
            .member("waktu",
                    t.asal_waktu == seal::AsalWaktu::tidak_ada ? "" : calendar::iso_waktu(t.waktu, zone))
            .member("asal_waktu", kode(t.asal_waktu))
            .member("tingkat", kode(t.tingkat))
            .member("alasan_tanda_tangan", t.alasan_pdf);
        json.key("utuh").boolean(t.utuh).key("dipercaya").boolean(t.dipercaya);
        json.member("dicabut", t.dicabut ? calendar::iso_waktu(*t.dicabut, zone) : "");
        json.key("revisi").number(t.revisi).key("seluruh_berkas").boolean(t.seluruh_berkas);
        json.member("terbukti_sampai",
                    t.putusan == seal::Putusan::sah ? calendar::iso_waktu(t.sampai, zone) : "");
        sentences("alasan", t.alasan);
        sentences("catatan", t.catatan);
        json.key("perubahan").begin_array();
        for (const seal::Perubahan& p : t.perubahan)
            json.begin_object()
                .key("wajar")
                .boolean(p.wajar())
                .key("objek")
                .number(static_cast<std::size_t>(p.objek))
                .member("aturan", p.kalimat.key)
                .member("pesan", render(p.kalimat))
                .end_object();
        json.end_array().end_object();
    }
    json.end_array().end_object();
    return out;
}

} // namespace app
