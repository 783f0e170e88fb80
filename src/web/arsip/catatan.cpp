// /arsip/{arsip}: one record: what it holds, its registrations, its proof, its history; and what may be done with it.
#include "berkas/arsip/ekspor.h"
#include "berkas/arsip/pohon.h"
#include "sheet/zip.h"
#include "web/arsip/bantu.h"
#include "web/galat/galat.h"

#include <fmt/format.h>

namespace web {
namespace {

using berkas::Arsip;
using berkas::ArsipId;
using berkas::DaftarArsip;
using http::Method;
using http::Response;
using http::html::make;
using pegawai::Perbuatan;

struct Terbaca {
    std::optional<Arsip> record;
    std::vector<berkas::Pendaftaran> rows;
    std::vector<berkas::PeristiwaArsip> history;
    std::vector<berkas::Penahanan> holds;
    std::optional<berkas::BuktiArsip> proof;
    Html origin; // and what follows it
};

ArsipId asked(const Kunjungan& k) { return ArsipId{angka_dari(k.request.param("arsip")).value_or(0)}; }

Terbaca read(const Kunjungan& k, const Galat& beside) {
    Terbaca t;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        t.record = db.arsip().arsip(k.situs.instansi, asked(k));
        if (!t.record) return;
        t.rows = db.arsip().pendaftaran(k.situs.instansi, t.record->id);
        t.origin = asal_dan_pembetulan(k, db, *t.record, beside);
        t.history = db.arsip().peristiwa_arsip(k.situs.instansi, t.record->id);
        t.holds = db.arsip().penahanan(k.situs.instansi, t.record->id);
        t.proof = berkas::bukti_arsip(db.arsip(), k.situs.instansi, t.record->id);
    });
    return t;
}

Html what_it_is(const Kunjungan& k, const Arsip& a) {
    Html out = make<
        R"(<dl class="rk"><dt>Pegawai</dt><dd>{}, NIP {}</dd><dt>Unit pengolah</dt><dd>{}</dd><dt>Kurun waktu</dt><dd>{}</dd>)">(
        a.nama, a.nip, a.nama_unit.empty() ? "–" : a.nama_unit, masa_penilaian(a.kurun));
    out.add<
        R"(<dt>Dokumen</dt><dd>{}, versi {}</dd><dt>Kelas keamanan</dt><dd>{}</dd><dt>Tingkat, media</dt><dd>{}, {}</dd><dt>Diarsipkan</dt><dd>{} oleh {}</dd>)">(
        a.nomor_dokumen.empty() ? "–" : a.nomor_dokumen, a.versi, nama(a.kelas), a.tingkat, a.media,
        calendar::waktu(a.pada, k.instansi.zona), nama_orang(k, a.oleh));
    if (!a.keterangan.empty()) out.add<"<dt>Keterangan</dt><dd>{}</dd>">(a.keterangan);
    out.add<"</dl>">();
    return out;
}

Html contents(const Kunjungan& k, const Arsip& a) {
    const bool open = boleh_isi(k, a);
    Html out = make<R"(<h2>Isi</h2><ul class="dok">)">();
    for (const berkas::IsiArsip& part : a.isi) {
        out.add<
            R"(<li><div><strong>{}</strong><div class="redup kecil">{}, {}</div><div class="mono kecil">{}</div></div>)">(
            part.nama, kode(part.peran), ukuran_dibaca(part.ukuran), part.sidik.hex());
        if (open)
            out.add<R"(<a href="{}" aria-label="Unduh {}">Unduh</a>)">(
                alamat(a.id, "isi/" + std::to_string(part.nomor)), part.nama);
        out.add<"</li>">();
    }
    out.add<"</ul>">();
    if (open)
        out += tautan_tombol("Unduh sebagai paket BagIt (ZIP)", alamat(a.id, "paket"));
    else
        out.add<
            R"(<p class="redup kecil">Isi dokumen hanya terbuka bagi yang berhak membaca penilaiannya; register menampilkan keterangannya.</p>)">();
    return out;
}

Html registration(const Kunjungan& k, const berkas::Pendaftaran& row, const Galat& beside) {
    Html out = make<R"(<section class="bagian"><h3>{} <span class="mono">{}</span></h3>)">(nama(row.daftar),
                                                                                           row.nomor);
    if (row.keadaan != berkas::KeadaanDaftar::berlaku) {
        out.add<R"(<p><span class="st">{}</span> {}</p></section>)">(kode(row.keadaan), row.catatan);
        return out;
    }
    out.add<
        R"(<dl class="rk kecil"><dt>Kode</dt><dd>{}</dd><dt>Retensi</dt><dd>{}</dd><dt>Sekarang</dt><dd>{}</dd><dt>Dasar</dt><dd>{}</dd><dt>Tempat</dt><dd>{}</dd></dl>)">(
        row.kode, retensi_dibaca(row),
        nama_tahap(berkas::tahap(row.aktif_sampai, row.inaktif_sampai, k.hari)), row.dasar,
        row.tempat.empty() ? "belum dicatat" : row.tempat);
    if (boleh_kelola(k)) {
        const std::string list(
            kode(row.daftar)); // two registrations on one page: each field has its own name
        const std::string place = "tempat_" + list, reason = "alasan_" + list, day = "tanggal_" + list;
        const auto hidden = [&](Html& form) {
            form.add<R"(<input type="hidden" name="daftar" value="{}">)">(list);
        };
        Html move = formulir_buka(k, alamat(row.arsip, "pindah"));
        hidden(move);
        move += isian({.nama = place,
                       .label = "Tempat simpan",
                       .nilai = row.tempat,
                       .petunjuk = "gedung-ruang-rak-baris-boks-folder"},
                      beside);
        move.add<"{}</form>">(tombol("Catat tempat", Rupa::kedua));
        Html renumber = formulir_buka(k, alamat(row.arsip, "nomor"));
        hidden(renumber);
        renumber += isian({.nama = reason, .label = "Alasan membatalkan nomor"}, beside);
        renumber.add<"{}</form>">(tombol("Batalkan nomor, ambil yang baru", Rupa::kedua));
        out.add<R"(<details><summary>Ubah pendaftaran ini</summary>{}{}</details>)">(move, renumber);
        if (!row.tanggal_pemicu) {
            Html trigger = formulir_buka(k, alamat(row.arsip, "pemicu"));
            hidden(trigger);
            const auto kind = berkas::pemicu_dari(row.pemicu);
            trigger += isian({.nama = day,
                              .label = kind ? fmt::format("Tanggal {}", berkas::nama(*kind))
                                            : std::string("Tanggal pemicu"),
                              .petunjuk = "Sejak hari itu masa simpannya dihitung.",
                              .jenis = "date"},
                             beside);
            trigger.add<"{}</form>">(tombol("Catat pemicu", Rupa::kedua));
            out.add<R"(<details><summary>Catat peristiwa pemicu retensi</summary>{}</details>)">(trigger);
        }
    }
    out.add<"</section>">();
    return out;
}

Html holds_and_loans(const Kunjungan& k, const Terbaca& t, const Galat& beside) {
    const Arsip& a = *t.record;
    Html out = make<"<h2>Penahanan dan peminjaman</h2>">();
    for (const berkas::Penahanan& hold : t.holds) {
        out.add<R"(<p><strong>{}</strong>, sejak {}{}{}</p>)">(
            hold.sebab, saat(k, hold.sejak), hold.dilepas ? "; dilepas: " : "", hold.alasan_lepas);
        if (hold.dilepas || !boleh_kelola(k)) continue;
        const std::string reason = "alasan_" + std::to_string(hold.nomor);
        out += formulir_buka(k, alamat(a.id, "lepas"));
        out.add<R"(<input type="hidden" name="nomor" value="{}">)">(hold.nomor);
        out += isian({.nama = reason, .label = "Alasan melepas"}, beside);
        out.add<"{}</form>">(tombol("Lepas penahanan", Rupa::kedua));
    }
    if (t.holds.empty()) out.add<R"(<p class="redup">Tidak ditahan.</p>)">();
    if (!boleh_kelola(k)) return out;
    Html hold = formulir_buka(k, alamat(a.id, "tahan"));
    hold += isian({.nama = "sebab",
                   .label = "Sebab penahanan",
                   .petunjuk = "Perkara, keberatan, atau pemeriksaan yang memerlukannya."},
                  beside);
    hold.add<"{}</form>">(tombol("Tahan arsip", Rupa::kedua));
    out.add<"<details><summary>Tahan arsip ini</summary>{}</details>">(hold);
    if (a.dipinjam) {
        out += formulir_buka(k, alamat(a.id, "kembali"));
        out.add<R"(<p>Sedang dipinjam.</p>{}</form>)">(tombol("Catat pengembalian", Rupa::kedua));
    } else {
        Html loan = formulir_buka(k, alamat(a.id, "pinjam"));
        loan += isian({.nama = "peminjam", .label = "Peminjam"}, beside);
        loan += isian({.nama = "keperluan", .label = "Keperluan (tidak wajib)"}, beside);
        loan.add<"{}</form>">(tombol("Catat peminjaman", Rupa::kedua));
        out.add<"<details><summary>Catat peminjaman berkas kertasnya</summary>{}</details>">(loan);
    }
    return out;
}

Html proof(const Terbaca& t) {
    Html out = make<R"(<h2>Bukti keutuhan</h2><dl class="rk kecil"><dt>Daun</dt><dd class="mono">{}</dd>)">(
        t.record->daun.hex());
    if (t.proof) {
        Html way;
        for (const base::Sidik& beside : t.proof->jalur) way.add<"{}<br>">(beside.hex());
        out.add<
            R"(<dt>Tempat di pohon</dt><dd>{} dari {}</dd><dt>Akar sekarang</dt><dd class="mono">{}</dd><dt>Jalur ke akar</dt><dd><details><summary>{} sidik</summary><span class="mono">{}</span></details></dd>)">(
            t.proof->tempat + 1, t.proof->banyak, t.proof->akar.hex(), t.proof->jalur.size(), way);
    }
    out.add<"</dl>">();
    return out;
}

Html history(const Kunjungan& k, const Terbaca& t) {
    Html out = make<R"(<h2>Riwayat</h2><ol class="jejak">)">();
    for (const berkas::PeristiwaArsip& one : t.history)
        out.add<R"(<li><strong>{}</strong>: {}<br><small class="redup">{}{}{}</small></li>)">(
            nama(one.jenis), one.uraian, calendar::waktu(one.pada, k.instansi.zona), one.oleh ? ", " : "",
            nama_orang(k, one.oleh));
    out.add<"</ol>">();
    return out;
}

Response page(Kunjungan& k, const base::Findings& errors) {
    const Galat beside{errors, k.situs.wording};
    const Terbaca t = read(k, beside);
    if (!t.record) return halaman_tidak_ada(k);
    Html out = pesan_arsip(k);
    out += ringkasan_galat(errors, k.situs.wording);
    out.add<R"(<div class="judul"><div><h1>{}</h1><p>Arsip {}{}</p></div></div>)">(
        t.record->judul, t.record->id, t.record->ditahan ? ", ditahan" : "");
    out += what_it_is(k, *t.record);
    out += t.origin;
    out.add<"<h2>Pendaftaran</h2>">();
    for (const berkas::Pendaftaran& row : t.rows) out += registration(k, row, beside);
    out += contents(k, *t.record);
    out += holds_and_loans(k, t, beside);
    out += proof(t);
    if (boleh_kelola(k)) {
        out += tombol_kirim(k, alamat(t.record->id, "periksa"), "Periksa keutuhannya sekarang");
        out.add<R"(<div class="tombol-baris">{}</div>)">(tautan_tombol(
            "Cetak label folder (PDF)", "/arsip/cetak/label?arsip=" + std::to_string(t.record->id.value())));
    }
    out += history(k, t);
    return halaman_arsip(k, t.record->judul, out, errors);
}

Response lihat(Kunjungan& k) { return page(k, {}); }

// An act on the record of the path; back to it, or the page with what is wrong. `field`: what follows the name of its fields.
template <class F>
Response act(Kunjungan& k, std::string_view message, std::string_view field, F&& what) {
    const berkas::AturanArsip rules = aturan_arsip(k);
    const berkas::Meja desk = meja(k);
    const base::Result<void> done = what(berkas::MejaArsip{desk, k.situs.gudang, rules});
    if (!done) {
        base::Findings wrong = done.error();
        for (base::Finding& one : wrong)
            if (!one.place.empty()) one.place += field; // as the page calls it
        return page(k, wrong);
    }
    return Response::see_other(alamat(asked(k)) + "?selesai=" + std::string(message));
}

DaftarArsip list_of(const Kunjungan& k) {
    return berkas::dari_kode<DaftarArsip>(k.request.form("daftar")).value_or(DaftarArsip::kepegawaian);
}

// The fields of that registration, of that hold.
std::string of_list(const Kunjungan& k) { return "_" + std::string(kode(list_of(k))); }
std::string of_hold(const Kunjungan& k) { return "_" + std::string(k.request.form("nomor")); }

Response pindah(Kunjungan& k) {
    return act(k, "pindah", of_list(k), [&](const auto& desk) {
        return berkas::pindahkan(desk, k.asal(), asked(k), list_of(k), k.request.form("tempat" + of_list(k)));
    });
}
Response nomor(Kunjungan& k) {
    return act(k, "nomor", of_list(k), [&](const auto& desk) {
        return berkas::ganti_nomor(desk, k.asal(), asked(k), list_of(k),
                                   k.request.form("alasan" + of_list(k)));
    });
}
Response pemicu(Kunjungan& k) {
    const auto day = calendar::read_date(k.request.form("tanggal" + of_list(k)));
    if (!day) return page(k, base::placed(day.error(), "tanggal" + of_list(k)));
    return act(k, "pemicu", of_list(k), [&](const auto& desk) {
        return berkas::catat_pemicu(desk, k.asal(), asked(k), list_of(k), *day);
    });
}
Response pinjam(Kunjungan& k) {
    return act(k, "pinjam", {}, [&](const auto& desk) {
        return berkas::pinjam(desk, k.asal(), asked(k), k.request.form("peminjam"),
                              k.request.form("keperluan"));
    });
}
Response kembali(Kunjungan& k) {
    return act(k, "kembali", {},
               [&](const auto& desk) { return berkas::kembalikan(desk, k.asal(), asked(k)); });
}
Response tahan(Kunjungan& k) {
    return act(k, "tahan", {}, [&](const auto& desk) {
        return berkas::tahan(desk, k.asal(), asked(k), k.request.form("sebab"));
    });
}
Response lepas(Kunjungan& k) {
    const auto number = static_cast<int>(angka_dari(k.request.form("nomor")).value_or(0));
    return act(k, "lepas", of_hold(k), [&](const auto& desk) {
        return berkas::lepas(desk, k.asal(), asked(k), number, k.request.form("alasan" + of_hold(k)));
    });
}

Response periksa(Kunjungan& k) {
    const auto round =
        berkas::periksa_keutuhan(k.situs.simpanan, k.situs.gudang, k.situs.instansi, k.situs.clock, asked(k));
    base::Findings wrong;
    for (const berkas::Kerusakan& one : round.rusak)
        wrong.push_back(
            {{},
             one.uraian,
             base::say("arsip.rusak", {{"jenis", std::string(kode(one.jenis))}, {"uraian", one.uraian}})});
    if (!wrong.empty()) return page(k, wrong);
    return Response::see_other(alamat(asked(k)) + "?selesai=periksa");
}

// What lies in it: for those who may read the assessment; journalled as a reading of another person's file.
std::optional<Arsip> readable(Kunjungan& k) {
    std::optional<Arsip> record;
    k.situs.simpanan.baca_berkas(
        [&](berkas::Baca& db) { record = db.arsip().arsip(k.situs.instansi, asked(k)); });
    if (!record || !boleh_isi(k, *record)) return std::nullopt;
    return record;
}

Response isi(Kunjungan& k) {
    const auto record = readable(k);
    if (!record) return halaman_tidak_ada(k);
    const auto number = angka_dari(k.request.param("nomor"));
    for (const berkas::IsiArsip& part : record->isi) {
        if (!number || part.nomor != *number) continue;
        base::Result<std::string> bytes;
        k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
            bytes = berkas::baca_isi(db, k.situs.gudang, k.situs.instansi, *record, part);
        });
        if (!bytes) return page(k, bytes.error());
        const auto kept = k.situs.simpanan.tulis([&](kantor::Tulis& db) -> base::Result<void> {
            journal::Entri entry = k.entri("arsip.baca");
            entry.objek = "pegawai";
            entry.objek_id = record->pegawai.value();
            entry.sesudah = {{"judul", record->judul}, {"isi", part.nama}};
            db.catat(k.situs.instansi, std::move(entry));
            return {};
        });
        if (!kept) return page(k, kept.error());
        Response answer;
        answer.type = part.mime;
        answer.download_name = part.nama;
        answer.body = *std::move(bytes);
        return answer;
    }
    return halaman_tidak_ada(k);
}

Response paket(Kunjungan& k) {
    const auto record = readable(k);
    if (!record) return halaman_tidak_ada(k);
    const std::string name = fmt::format("arsip-{}", record->id.value());
    const auto packed =
        berkas::ekspor_arsip({k.situs.simpanan, k.situs.gudang, k.situs.instansi, k.kini}, k.asal(),
                             {record->id}, name, fmt::format("{}, {}", k.instansi.nama, k.instansi.daerah));
    if (!packed) return page(k, packed.error());
    std::vector<sheet::ZipEntry> files;
    for (const berkas::IsiBag& file : *packed) files.push_back({file.jalur, file.isi});
    Response answer;
    answer.type = "application/zip";
    answer.download_name = name + ".zip";
    answer.body = sheet::write_zip(files, k.kini);
    return answer;
}

} // namespace

Response halaman_catatan(Kunjungan& k, const base::Findings& errors) { return page(k, errors); }

void tambah_catatan_arsip(Pintu& pintu) {
    pintu.buka({.pattern = "/arsip/{arsip}", .perbuatan = Perbuatan::lihat_arsip, .halaman = lihat});
    pintu.buka({.pattern = "/arsip/{arsip}/isi/{nomor}",
                .perbuatan = Perbuatan::lihat_arsip,
                .halaman = isi,
                .weight = http::Weight::heavy});
    pintu.buka({.pattern = "/arsip/{arsip}/paket",
                .perbuatan = Perbuatan::lihat_arsip,
                .halaman = paket,
                .weight = http::Weight::heavy});
    const auto post = [&](const char* pattern, Response (*page_of)(Kunjungan&)) {
        pintu.buka({.method = Method::post,
                    .pattern = pattern,
                    .perbuatan = Perbuatan::kelola_arsip,
                    .halaman = page_of,
                    .weight = http::Weight::heavy});
    };
    post("/arsip/{arsip}/pindah", pindah);
    post("/arsip/{arsip}/nomor", nomor);
    post("/arsip/{arsip}/pemicu", pemicu);
    post("/arsip/{arsip}/pinjam", pinjam);
    post("/arsip/{arsip}/kembali", kembali);
    post("/arsip/{arsip}/tahan", tahan);
    post("/arsip/{arsip}/lepas", lepas);
    post("/arsip/{arsip}/periksa", periksa);
}

} // namespace web
