// The rules of PP 30/2019 and PermenPANRB 8/2021 by name: `teraju hitung iki_pct ...`.
#include "angka/tulis.h"
#include "base/text.h"
#include "regime/hitung.h"
#include "regime/permen8_2021/iki.h"
#include "regime/permen8_2021/integrasi.h"
#include "regime/permen8_2021/nilai.h"
#include "regime/permen8_2021/perilaku.h"
#include "regime/permen8_2021/rencana_kinerja.h"

namespace regime::permen8_2021 {
namespace {

constexpr std::string_view five_words = "Sangat Baik, Baik, Cukup (Butuh Perbaikan), Kurang, Sangat Kurang";

const Law& law_of(const Laws& laws) { return laws.at("permen8-2021"); }

std::string old_word(Predikat p) { return std::string(label(p, Kata::pp30_2019)); }

Predikat kategori(Isian& in) { return in.choice("kategori", read_predikat, five_words); }

std::optional<Kondisi> read_kondisi(std::string_view text) {
    if (base::equal_fold(text, "normal")) return Kondisi::normal;
    if (base::equal_fold(text, "khusus")) return Kondisi::khusus;
    return std::nullopt;
}

std::optional<Target> read_target(Isian& in) {
    for (const char* name : {"target", "target_min", "target_max"}) in.expect(name);
    if (in.has("target")) {
        if (in.has("target_min") || in.has("target_max")) in.wrong("target", base::say("iki.dua_target"));
        const Rational at = in.positive("target");
        return Target::point(at);
    }
    if (!in.has("target_min") && !in.has("target_max")) {
        in.wrong("target", base::say("iki.tanpa_target"));
        return std::nullopt;
    }
    const Rational least = in.positive("target_min");
    const Rational most = in.positive("target_max");
    auto target = Target::range(least, most);
    if (in.ok() && !target)
        in.wrong("target_max", base::say("iki.rentang_terbalik", {{"batas", angka::indonesian(least)}}));
    return target;
}

HasilHitung iki_pct(const Laws& laws, Isian& in) {
    const auto target = read_target(in);
    const Rational realisasi = in.number("realisasi");
    in.expect("kondisi");
    const Kondisi kondisi =
        in.has("kondisi") ? in.choice("kondisi", read_kondisi, "normal, khusus") : Kondisi::normal;
    if (!in.ok()) return {};
    HasilHitung hasil = number_result(capaian_iki(law_of(laws), *target, realisasi, kondisi));
    hasil.printed += "%";
    return hasil;
}

HasilHitung kategori_capaian(const Laws& laws, Isian& in) {
    const Rational capaian = in.number("capaian");
    if (!in.ok()) return {};
    auto answer = kategori_iki(law_of(laws), capaian);
    return word_result(old_word(answer.value), std::move(answer.derivation), std::move(answer.warnings));
}

HasilHitung nilai_capaian_jpt(const Laws& laws, Isian& in) {
    const Rational capaian = in.number("capaian");
    const auto maksimal = in.flag_or("target_maksimal", false) ? TargetMaksimal::ya : TargetMaksimal::tidak;
    if (!in.ok()) return {};
    auto answer = nilai_iki_jpt(law_of(laws), capaian, maksimal);
    return number_result({answer.value.nilai, std::move(answer.derivation), std::move(answer.warnings)});
}

HasilHitung utama_jpt(const Laws& laws, Isian& in) {
    const auto perjanjian = in.numbers("perjanjian");
    const auto rencana_aksi = in.numbers_or_none("rencana_aksi");
    if (!in.ok()) return {};
    return number_result(kinerja_utama_jpt(law_of(laws), perjanjian, rencana_aksi));
}

HasilHitung kategori_rk(const Laws& laws, Isian& in) {
    const auto indikator = in.choices("kategori", read_predikat, five_words);
    if (!in.ok()) return {};
    auto answer = kategori_rencana_kinerja(law_of(laws), indikator);
    if (!answer) {
        in.wrong(base::placed(std::move(answer.error()), "kategori"));
        return {};
    }
    const std::string word = old_word(answer->value.kategori);
    HasilHitung hasil = word_result(word + "/" + angka::terminating_decimal(answer->value.nilai),
                                    std::move(answer->derivation), {});
    hasil.printed = word + " / " + angka::indonesian(answer->value.nilai);
    return hasil;
}

HasilHitung direct(const Laws& laws, Isian& in) {
    const Rational nilai = in.number("nilai");
    if (!in.ok()) return {};
    return number_result(nt_direct(law_of(laws), nilai));
}

HasilHitung non_direct(const Laws& laws, Isian& in) {
    const Predikat k = kategori(in);
    const Rational nilai = in.number("nilai");
    const Rational atasan = in.number("nilai_atasan");
    if (!in.ok()) return {};
    return number_result(nt_non_direct(law_of(laws), k, nilai, atasan));
}

HasilHitung tambahan(const Laws& laws, Isian& in) {
    const Predikat k = kategori(in);
    const Rational bobot = in.not_negative("bobot_lingkup");
    const Rational nilai = in.number("nilai");
    if (!in.ok()) return {};
    return number_result(nt_tambahan(law_of(laws), k, bobot, nilai));
}

HasilHitung tambahan_bersama(const Laws& laws, Isian& in) {
    in.expect("nilai_tertimbang");
    if (!in.has("nilai_tertimbang")) in.wrong("nilai_tertimbang", base::say("hitung.kurang"));
    const auto values = in.numbers_or_none("nilai_tertimbang");
    if (!in.ok()) return {};
    return number_result(total_tambahan(law_of(laws), values));
}

HasilHitung skp(const Laws& laws, Isian& in) {
    const auto utama = in.numbers("utama");
    const auto extra = in.numbers_or_none("tambahan");
    if (!in.ok()) return {};
    return number_result(nilai_skp(law_of(laws), utama, extra));
}

HasilHitung periodik_jpt(const Laws& laws, Isian& in) {
    const auto rencana_aksi = in.numbers("rencana_aksi");
    const auto utama = in.numbers("utama");
    if (!in.ok()) return {};
    return number_result(nilai_periodik_jpt(law_of(laws), rencana_aksi, utama));
}

HasilHitung mutasi(const Laws& laws, Isian& in) {
    constexpr int months_of_a_year = 12;
    std::vector<BagianTahun> bagian;
    for (Isian& part : in.each("bagian")) {
        const Rational nilai = part.number("nilai");
        bagian.push_back({nilai, part.whole("bulan", 1, months_of_a_year)});
        part.warn_of_strangers();
    }
    if (!in.ok()) return {};
    return number_result(nilai_skp_mutasi(law_of(laws), bagian));
}

HasilHitung perilaku(const Laws& laws, Isian& in) {
    const Law& law = law_of(laws);
    std::vector<TingkatPerilaku> aspek;
    for (Isian& one : in.each("aspek")) {
        const Rational level = one.number("tingkat");
        const Rational least = one.number("min");
        const Rational most = one.number("max");
        const auto tingkat = TingkatPerilaku::of(law, level, least, most);
        if (tingkat)
            aspek.push_back(*tingkat);
        else if (in.ok())
            one.wrong(
                "tingkat",
                base::say("perilaku.tingkat",
                          {{"dari", angka::indonesian(law.figure("tingkat_perilaku_terendah").value)},
                           {"sampai", angka::indonesian(law.figure("tingkat_perilaku_tertinggi").value)}}));
        one.warn_of_strangers();
    }
    const auto rekan = in.number_if("rekan_bawahan");
    if (!in.ok()) return {};
    Answer<Rational> answer = nilai_perilaku(law, aspek);
    if (rekan) answer.value = take(answer, dengan_rekan(law, answer.value, *rekan));
    return number_result(std::move(answer));
}

HasilHitung kinerja(const Laws& laws, Isian& in) {
    const Rational nilai_skp_given = in.number("skp");
    const Rational nilai_perilaku_given = in.number("perilaku");
    const auto rekan = in.flag_or("penilaian_rekan_bawahan", false) ? PenilaianRekan::dipakai
                                                                    : PenilaianRekan::tidak_dipakai;
    if (!in.ok()) return {};
    return number_result(nilai_kinerja(law_of(laws), nilai_skp_given, nilai_perilaku_given, rekan));
}

HasilHitung predikat_setahun(const Laws& laws, Isian& in) {
    const Rational nilai = in.number("nilai");
    const auto ide = in.flag_or("ide_baru", false) ? IdeBaru::ada : IdeBaru::tidak;
    if (!in.ok()) return {};
    auto answer = predikat(law_of(laws), nilai, ide);
    return word_result(old_word(answer.value), std::move(answer.derivation), std::move(answer.warnings));
}

HasilHitung konversi(const Laws& laws, Isian& in) {
    const Rational nilai = in.number("nilai");
    if (!in.ok()) return {};
    return number_result(konversi_pp46(law_of(laws), nilai));
}

HasilHitung integrasi(const Laws& laws, Isian& in) {
    const Rational first = in.number("nilai_pp46");
    const Rational second = in.number("nilai_pp30");
    if (!in.ok()) return {};
    return number_result(integrasi_2021(law_of(laws), first, second));
}

} // namespace

Kinds kinds() {
    return {
        {"iki_pct", "target, atau target_min dan target_max; realisasi; kondisi: normal (bawaan) | khusus",
         "capaian IKI dalam persen", iki_pct},
        {"kategori_iki", "capaian", "kategori capaian IKI", kategori_capaian},
        {"nilai_iki_jpt", "capaian; target_maksimal: ya | tidak (bawaan)", "nilai capaian IKI bagi JPT",
         nilai_capaian_jpt},
        {"kinerja_utama_jpt", "perjanjian: [nilai...]; rencana_aksi: [nilai...]", "nilai kinerja utama JPT",
         utama_jpt},
        {"kategori_rk", "kategori: [satu atau tiga kategori]", "kategori dan nilai rencana kinerja",
         kategori_rk},
        {"nt_direct", "nilai", "nilai tertimbang, direct cascading", direct},
        {"nt_non_direct", "kategori; nilai; nilai_atasan", "nilai tertimbang, non-direct cascading",
         non_direct},
        {"nt_tambahan", "kategori; bobot_lingkup; nilai", "nilai tertimbang kinerja tambahan", tambahan},
        {"total_tambahan", "nilai_tertimbang: [nilai...]", "jumlah kinerja tambahan, paling tinggi 10",
         tambahan_bersama},
        {"nilai_skp", "utama: [nilai...]; tambahan: [nilai...]", "nilai SKP", skp},
        {"nilai_skp_periodik", "rencana_aksi: [nilai...]; utama: [nilai...]", "nilai SKP JPT satu periode",
         periodik_jpt},
        {"nilai_skp_mutasi", "bagian: [{nilai, bulan}...]", "nilai SKP setelah mutasi, menurut bulan",
         mutasi},
        {"perilaku_pp30", "aspek: [{tingkat, min, max}...]; rekan_bawahan (bila dipakai)",
         "nilai perilaku kerja", perilaku},
        {"nilai_kinerja", "skp; perilaku; penilaian_rekan_bawahan: ya | tidak (bawaan)", "nilai kinerja",
         kinerja},
        {"predikat_pp30", "nilai; ide_baru: ya | tidak (bawaan)", "predikat kinerja PP 30/2019",
         predikat_setahun},
        {"konversi_pp46", "nilai", "nilai PP 46/2011 pada skala PP 30/2019", konversi},
        {"integrasi_2021", "nilai_pp46; nilai_pp30", "nilai integrasi tahun 2021", integrasi},
    };
}

} // namespace regime::permen8_2021
