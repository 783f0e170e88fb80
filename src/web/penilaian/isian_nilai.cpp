#include "web/penilaian/isian_nilai.h"

#include "angka/tulis.h"
#include "web/pemeriksaan/kerja.h"
#include "web/penilaian/panel.h"

#include <fmt/format.h>

namespace web::penilaian {
namespace {

using angka::indonesian;
using http::html::attr;
using http::html::flag;
using http::html::make;

Html error_of(const Galat& beside, const std::string& name) {
    const std::string error = beside.untuk(name);
    if (error.empty()) return {};
    return make<R"(<span class="galat" id="g-{}"><span class="sr">Galat: </span>{}</span>)">(name, error);
}

Html number_field(const std::string& name, std::string_view label, const Ketikan& typed,
                  const Galat& beside) {
    const bool wrong = !beside.untuk(name).empty();
    Html out = error_of(beside, name);
    out.add<R"(<input class="in" id="{}" name="{}" inputmode="decimal" aria-label="{}"{}{}{}>)">(
        name, name, label, attr<"value">(teks(typed, name)),
        attr<"aria-describedby">(wrong ? "g-" + name : ""), attr<"aria-invalid">(wrong ? "true" : ""));
    return out;
}

Html quality_help(const Kunjungan& k) {
    const auto& table = k.situs.perkakas.hukum.at("pp46-2011").table("mutu");
    Html rows;
    for (std::size_t r = 0; r < table.rows.size(); ++r)
        rows.add<R"(<tr><th scope="row">{}</th><td>{}</td><td>{}</td><td>{}</td></tr>)">(
            table.word(r, "nilai"), table.word(r, "kesalahan"), table.word(r, "revisi"),
            table.word(r, "pelayanan"));
    return make<
        R"(<details class="rumus"><summary>Pedoman nilai kualitas</summary><div class="gulir" tabindex="0" role="region" aria-label="Pedoman nilai kualitas"><table class="tb"><thead><tr><th scope="col">Nilai</th><th scope="col">Kesalahan</th><th scope="col">Revisi</th><th scope="col">Pelayanan</th></tr></thead><tbody>{}</tbody></table></div><p class="kecil redup">{}</p></details>)">(
        rows, table.provenance.source);
}

// Pasal 9: leave the activity out, or measure it against another target; always with the cause.
Html pasal_9(const skp::IsiKegiatan& k, int number, const Ketikan& typed, const Galat& beside) {
    const int id = k.rencana.id;
    const std::string how(teks(typed, nama("h", id)));
    const bool open = how == "kecuali" || how == "ulang" || !beside.untuk(nama("al", id)).empty();
    Html out = make<R"(<details{}><summary>Sebab di luar kemampuan (Pasal 9)</summary><div class="petak">)">(
        flag<"open">(open));
    out += pilihan(nama("h", id), fmt::format("Perlakuan kegiatan {}", number),
                   {{"hitung", "Dihitung apa adanya"},
                    {"kecuali", "Dikecualikan dari rata-rata"},
                    {"ulang", "Diukur dengan target lain"}},
                   how.empty() ? "hitung" : how, beside);
    out += isian({.nama = nama("al", id), .label = "Sebab", .nilai = teks(typed, nama("al", id))}, beside);
    const auto goal = [&](std::string_view kind, const std::string& label) {
        out += isian({.nama = nama(kind, id),
                      .label = label,
                      .nilai = teks(typed, nama(kind, id)),
                      .papan = "decimal"},
                     beside);
    };
    goal("uk", "Target kuantitas lain (" + k.rencana.target.satuan + ")");
    goal("uw", "Target waktu lain (" + k.rencana.target.satuan_waktu + ")");
    if (k.rencana.target.biaya.sign() > 0) goal("ub", "Target biaya lain (Rp)");
    out.add<"</div></details>">();
    return out;
}

// The same person's form of the year before, where there is one.
std::optional<skp::Isi> last_year(const Kunjungan& k) {
    std::optional<skp::Isi> found;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        for (const berkas::Berkas& earlier : db.berkas_milik(k.situs.instansi, k.berkas->pegawai)) {
            if (earlier.tahun != k.berkas->tahun - 1 ||
                earlier.keadaan == berkas::KeadaanBerkas::dibatalkan || earlier.nilai.empty())
                continue;
            if (const auto paper = db.dokumen(k.situs.instansi, earlier.id, berkas::JenisDokumen::isi, 0))
                if (auto read = skp::baca_isi(paper->naskah)) {
                    found = *std::move(read);
                    return;
                }
        }
    });
    return found;
}

// Criteria of one aspect, from the highest band down.
Html criteria(const Kunjungan& k, std::string_view aspect) {
    const auto& law = k.situs.perkakas.hukum.at("pp46-2011");
    const auto& table = law.table("perilaku_kriteria");
    const auto& bands = k.situs.perkakas.timbangan.angka().sebutan;
    Html items;
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        if (table.word(r, "aspek") != aspect) continue;
        for (std::size_t c = 0; c < bands.size(); ++c)
            items.add<"<li>{}: {}.</li>">(bands[c].sebutan, table.rows[r].at(c + 1));
    }
    return items;
}

std::string meaning(const Kunjungan& k, std::string_view aspect) {
    const auto& table = k.situs.perkakas.hukum.at("pp46-2011").table("perilaku");
    for (std::size_t r = 0; r < table.rows.size(); ++r)
        if (table.word(r, "aspek") == aspect) return table.word(r, "arti");
    return {};
}

} // namespace

Html bagian_capaian(const Kunjungan& k, const skp::Isi& isi, const Ketikan& typed, const Galat& beside,
                    const base::Result<berkas::Penilaian>& weighed) {
    Html out = make<R"(<section aria-labelledby="h-c"><h2 id="h-c" class="kepala">Capaian SKP</h2>)">();
    if (weighed) {
        out += capaian(k, *weighed, Lipatan::yang_menyimpang);
        out.add<R"(<p class="kecil"><a href="{}">Hitungan semua kegiatan</a></p>)">(
            alamat_berkas(k, "/penilaian"));
    }
    out.add<
        R"(<h3 class="bagian-2">Kualitas tiap kegiatan</h3><p class="redup kecil">Isi 0 sampai 100. Angka awal adalah usulan yang diinput.</p><ul class="prl mutu">)">();
    int number = 0;
    for (const skp::IsiKegiatan& activity : isi.kegiatan) {
        ++number;
        const int id = activity.rencana.id;
        out.add<R"(<li id="k{}"><div><label for="q.{}">{}. {}</label></div>)">(id, id, number,
                                                                               activity.rencana.uraian);
        if (activity.pelaksanaan == skp::Pelaksanaan::tidak_dilaksanakan)
            out.add<R"(<span class="redup kecil">tidak dilaksanakan</span><span></span>)">();
        else
            out.add<"<div>{}</div><span></span>">(
                number_field(nama("q", id), fmt::format("Kualitas kegiatan {}", number), typed, beside));
        out += pasal_9(activity, number, typed, beside);
        out.add<"</li>">();
    }
    out.add<"</ul>{}</section>">(quality_help(k));
    return out;
}

Html bagian_perilaku(const Kunjungan& k, const skp::Isi& isi, const Ketikan& typed, const Galat& beside) {
    const auto& figures = k.situs.perkakas.timbangan.angka();
    const auto before = last_year(k);
    std::vector<berkas::CatatanPerilaku> notes;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        notes = db.catatan_perilaku(k.situs.instansi, k.berkas->pegawai, k.berkas->periode);
    });
    Html out = make<
        R"(<section class="bagian" aria-labelledby="h-b"><h2 id="h-b" class="kepala">Perilaku kerja</h2><p class="redup kecil">Isi 0 sampai 100. Nilai {} ke atas atau di bawah {} perlu alasan di catatan.</p><ul class="prl">)">(
        indonesian(figures.sebutan.at(0).bawah), indonesian(figures.sebutan.at(1).bawah));
    for (std::size_t a = 0; a < banyak_aspek(isi); ++a) {
        const std::string name = fmt::format("p{}", a);
        const std::string_view aspect = skp::Perilaku::nama_aspek.at(a);
        const auto& mark = isi.perilaku.at(a);
        const bool wrong = !beside.untuk(name).empty();
        out.add<R"(<li><div><label for="{}">{}</label><span class="ptj" id="d-{}">{}{}</span>{}</div>)">(
            name, skp::Perilaku::label_aspek.at(a), name, meaning(k, aspect),
            before && before->perilaku.at(a)
                ? fmt::format(" Tahun lalu {}.", indonesian(*before->perilaku.at(a)))
                : std::string(),
            error_of(beside, name));
        out.add<
            R"(<input class="in" id="{}" name="{}" inputmode="decimal" aria-describedby="d-{}"{}{}><span class="st" id="s-{}" role="status">{}</span>)">(
            name, name, name, attr<"value">(teks(typed, name)), attr<"aria-invalid">(wrong ? "true" : ""),
            name, mark ? sebutan(k, *mark) : std::string_view("–"));
        Html mine;
        for (const berkas::CatatanPerilaku& note : notes)
            if (note.aspek == static_cast<int>(a))
                mine.add<"<li>{}: {}</li>">(calendar::tanggal(note.tanggal), note.uraian);
        out.add<R"(<details><summary>Kriteria</summary><ul class="senarai">{}</ul></details>)">(
            criteria(k, aspect));
        if (!mine.empty())
            out.add<R"(<details open><summary>Buku catatan</summary><ul class="senarai">{}</ul></details>)">(
                mine);
        out.add<"</li>">();
    }
    out.add<"</ul>">();
    const auto& source = k.situs.perkakas.hukum.at("pp46-2011").table("perilaku_kriteria").provenance;
    out.add<
        R"(<p class="kecil redup catat">{}Kriteria: {}; {}. <a href="/perilaku/{}">Buku catatan perilaku</a></p>)">(
        banyak_aspek(isi) == skp::Perilaku::aspek_umum
            ? "Kepemimpinan tidak dinilai karena bukan jabatan struktural. "
            : "",
        source.source, source.note, k.berkas->pegawai);
    out += isian_banyak({.nama = "cp",
                         .label = "Catatan perilaku",
                         .nilai = teks(typed, "cp"),
                         .petunjuk = "Alasan nilai yang sangat tinggi atau rendah.",
                         .baris = 2},
                        beside);
    out.add<"</section>">();
    return out;
}

Html bagian_tambahan(const Kunjungan& k, const Ketikan& typed, const Galat& beside) {
    const auto& ladder = k.situs.perkakas.timbangan.angka().tugas_tambahan;
    std::string points;
    for (auto step = ladder.rbegin(); step != ladder.rend(); ++step)
        if (step->paling_sedikit > 0)
            points += fmt::format("{}{} tugas atau lebih bernilai {}", points.empty() ? "" : ", ",
                                  step->paling_sedikit, indonesian(step->nilai));
    Html out = make<
        R"(<section class="bagian" aria-labelledby="h-x"><h2 id="h-x" class="kepala">Tugas tambahan dan kreativitas</h2><p class="redup kecil">Tiap tugas dengan surat keterangannya (formulir I-c): {}. Simpan menambah baris kosong.</p>)">(
        points);
    for (int n = 1; n <= banyak_tugas(typed); ++n) {
        out.add<R"(<div class="petak">)">();
        out += isian({.nama = nama("tt", n),
                      .label = fmt::format("Tugas tambahan {}", n),
                      .nilai = teks(typed, nama("tt", n))},
                     beside);
        out += isian({.nama = nama("ts", n), .label = "Nomor surat", .nilai = teks(typed, nama("ts", n))},
                     beside);
        out.add<"</div>">();
    }
    const auto& table = k.situs.perkakas.hukum.at("pp46-2011").table("kreativitas");
    std::vector<Pilihan> values;
    for (std::size_t r = 0; r < table.rows.size(); ++r)
        values.push_back({table.word(r, "nilai"),
                          table.word(r, "nilai") == "0"
                              ? "Tidak ada"
                              : fmt::format("{}: bagi {}, {}", table.word(r, "nilai"),
                                            table.word(r, "bermanfaat_bagi"), table.word(r, "bukti"))});
    out += pilihan("kn", "Kreativitas", values, teks(typed, "kn"), beside);
    out += isian({.nama = "ku", .label = "Yang ditemukan dan nomor suratnya", .nilai = teks(typed, "ku")},
                 beside);
    out.add<"</section>">();
    return out;
}

Html bagian_kuadran(const Kunjungan& k, const skp::Isi& isi, const Ketikan& typed, const Galat& beside) {
    const std::vector<Pilihan> ratings{{"", "Tidak diisi"},
                                       {"di_bawah", "Di bawah ekspektasi"},
                                       {"sesuai", "Sesuai ekspektasi"},
                                       {"di_atas", "Di atas ekspektasi"}};
    Html out = make<
        R"(<section class="bagian" aria-labelledby="h-q"><h2 id="h-q">Kuadran kinerja</h2><p class="redup kecil">Pendamping menurut PermenPANRB 6/2022. Tidak mengubah nilai prestasi kerja.</p><div class="kwd catat"><div>)">();
    out += pilihan("kh", "Hasil kerja", ratings, teks(typed, "kh"), beside);
    out += pilihan("kp", "Perilaku kerja", ratings, teks(typed, "kp"), beside);
    out.add<"</div>{}</div></section>">(tabel_kuadran(k, isi.kuadran));
    return out;
}

Html bagian_catatan(const Ketikan& typed, const Galat& beside) {
    Html out = make<
        R"(<section class="bagian" aria-labelledby="h-r"><h2 id="h-r" class="kepala">Catatan dan rekomendasi</h2>)">();
    out += isian_banyak({.nama = "rek",
                         .label = "Rekomendasi pengembangan",
                         .nilai = teks(typed, "rek"),
                         .petunjuk = "Tampil pada dokumen dan terbaca oleh pegawai.",
                         .baris = 3},
                        beside);
    out.add<"</section>">();
    return out;
}

} // namespace web::penilaian
