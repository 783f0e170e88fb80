// /jejak-saya/unduh: all that is kept about the visitor, as JSON and CSV in one ZIP.
#include "base/json.h"
#include "berkas/simpanan_terbitan.h"
#include "kantor/gudang_isi.h"
#include "rekap/ruang.h"
#include "sheet/csv.h"
#include "sheet/zip.h"
#include "web/berkas/bantu.h"
#include "web/jejak_saya/jejak.h"
#include "web/pegawai/tampilan.h"

#include <fmt/format.h>

#include <initializer_list>
#include <sstream>

namespace web::jejak {
namespace {

// One table, written twice: as JSON for programs, as CSV for people.
class Tabel {
  public:
    Tabel(std::string name, std::initializer_list<std::string_view> columns)
        : name_(std::move(name)), columns_(columns.begin(), columns.end()) {}

    void baris(std::initializer_list<std::string> cells) { rows_.emplace_back(cells); }

    void tulis(std::vector<sheet::ZipEntry>& into) const {
        std::string json;
        base::JsonWriter out(json);
        out.begin_array();
        for (const auto& row : rows_) {
            out.begin_object();
            for (std::size_t i = 0; i < columns_.size(); ++i) out.member(columns_[i], row.at(i));
            out.end_object();
        }
        out.end_array();
        std::ostringstream text;
        sheet::CsvWriter csv(text, ';');
        for (const std::string_view column : columns_) csv.text(column);
        csv.end_row();
        for (const auto& row : rows_) {
            for (const std::string& cell : row) csv.text(cell);
            csv.end_row();
        }
        into.push_back({name_ + ".json", std::move(json)});
        into.push_back({name_ + ".csv", text.str()});
    }

  private:
    std::string name_;
    std::vector<std::string_view> columns_;
    std::vector<std::vector<std::string>> rows_;
};

std::string day(const std::optional<calendar::Date>& date) {
    return date ? calendar::iso(*date) : std::string();
}

void person(const Kunjungan& k, std::vector<sheet::ZipEntry>& into) {
    const pegawai::Pegawai& p = *k.saya;
    Tabel own("pegawai", {"nama", "nip", "nip_lama", "nik", "lahir", "tempat_lahir", "golongan",
                          "tmt_golongan", "pendidikan", "surel", "telepon", "kedudukan"});
    own.baris({p.nama_lengkap(), p.nip, p.nip_lama, p.nik, day(p.lahir), p.tempat_lahir, p.golongan,
               day(p.tmt_golongan), p.pendidikan, p.email, p.no_hp, p.kedudukan});
    own.tulis(into);
    Tabel posts("jabatan", {"jabatan", "unit", "jenis", "mulai", "selesai"});
    for (const pegawai::Pemangkuan* held : k.kantor->riwayat(p.id)) {
        const pegawai::JabatanUnit* post = k.kantor->jabatan(held->jabatan);
        posts.baris({post == nullptr ? "" : post->nama, post == nullptr ? "" : nama_unit(k, post->unit),
                     std::string(nama(held->jenis)), calendar::iso(held->masa.mulai),
                     day(held->masa.selesai)});
    }
    posts.tulis(into);
}

void plans(const Kunjungan& k, berkas::Baca& db, std::vector<sheet::ZipEntry>& into) {
    Tabel all("skp", {"tahun", "mulai", "selesai", "keadaan", "versi_berlaku", "penilai"});
    Tabel proof("bukti",
                {"skp_tahun", "kegiatan", "nama", "keterangan", "tanggal", "sidik", "ukuran", "dilepas"});
    for (const berkas::Skp& s : db.skp_milik(k.situs.instansi, k.saya->id)) {
        all.baris({std::to_string(s.tahun), calendar::iso(s.periode.from), calendar::iso(s.periode.until),
                   std::string(berkas::kode(s.keadaan)), std::to_string(s.versi_berlaku),
                   nama_orang(k, s.penilai)});
        for (const berkas::VersiSkp& v : db.semua_versi_skp(k.situs.instansi, s.id))
            into.push_back({fmt::format("skp/{}-{}-versi-{}.json", s.tahun, s.id.value(), v.nomor),
                            skp::tulis_json(v.rencana)});
        for (const berkas::Bukti& b : db.bukti_skp(k.situs.instansi, s.id))
            proof.baris({std::to_string(s.tahun), std::to_string(b.kegiatan), b.nama, b.keterangan,
                         day(b.tanggal), b.file ? b.file->hex() : "", std::to_string(b.ukuran),
                         b.dilepas ? "ya" : "tidak"});
    }
    all.tulis(into);
    proof.tulis(into);
}

void cases(const Kunjungan& k, berkas::Baca& db, std::vector<sheet::ZipEntry>& into) {
    Tabel all("berkas", {"nomor", "tahun", "keadaan", "langkah", "nilai", "predikat", "dibuka", "ditutup"});
    const calendar::Zona zone = k.instansi.zona;
    for (const berkas::Berkas& b : db.berkas_milik(k.situs.instansi, k.saya->id)) {
        all.baris({b.nomor, std::to_string(b.tahun), std::string(berkas::kode(b.keadaan)),
                   std::to_string(b.langkah), b.nilai, b.sebutan, calendar::iso_waktu(b.dibuka, zone),
                   b.ditutup ? calendar::iso_waktu(*b.ditutup, zone) : ""});
        for (const berkas::Dokumen& d : db.semua_dokumen(k.situs.instansi, b.id))
            if (const auto whole = db.dokumen(k.situs.instansi, b.id, d.jenis, d.nomor))
                into.push_back({fmt::format("berkas/{}/{}-{}.json", b.nomor, berkas::kode(d.jenis), d.nomor),
                                whole->naskah});
    }
    all.tulis(into);
}

// The issued papers themselves, with their newest signatures; what cannot be read is named with its fingerprint.
void papers(const Kunjungan& k, berkas::Baca& db, std::vector<sheet::ZipEntry>& into) {
    Tabel all("dokumen",
              {"berkas", "versi", "nomor", "jenis", "tanggal", "keadaan", "kode", "sidik", "file"});
    for (const berkas::Berkas& b : db.berkas_milik(k.situs.instansi, k.saya->id))
        for (const berkas::Terbitan& t : db.terbitan().terbitan(k.situs.instansi, b.id)) {
            auto bytes = k.situs.gudang.isi(t.kini);
            const std::string name = fmt::format("dokumen/{}-{}-versi-{}.pdf", t.blangko, b.nomor, t.nomor);
            all.baris({b.nomor, std::to_string(t.nomor), t.nomor_naskah, t.jenis, calendar::iso(t.tanggal),
                       std::string(berkas::kode(t.keadaan)), t.kode, t.kini.hex(),
                       bytes ? name : "tidak ada di penyimpanan"});
            if (bytes) into.push_back({name, *std::move(bytes)});
        }
    all.tulis(into);
}

void year(const Kunjungan& k, berkas::Baca& db, std::vector<sheet::ZipEntry>& into) {
    Tabel log("catatan", {"tanggal", "uraian", "kuantitas", "waktu", "biaya", "berkas", "dihapus"});
    for (const berkas::Catatan& c :
         db.catatan_milik(k.situs.instansi, k.saya->id,
                          {*calendar::date_of(1900, 1, 1), *calendar::date_of(9999, 12, 31)}))
        log.baris({calendar::iso(c.tanggal), c.uraian, c.kuantitas, c.waktu, c.biaya, c.nama_file,
                   c.dihapus ? "ya" : "tidak"});
    log.tulis(into);
}

void asked(const Kunjungan& k, rekap::Baca& db, std::vector<sheet::ZipEntry>& into) {
    Tabel all("permintaan", {"nomor", "jenis", "uraian", "diterima", "keadaan", "jawaban", "dijawab"});
    const calendar::Zona zone = k.instansi.zona;
    for (const rekap::Permintaan& p : db.permintaan_milik(k.situs.instansi, k.saya->id))
        all.baris({std::to_string(p.id.value()), std::string(rekap::nama(p.jenis)), p.uraian,
                   calendar::iso_waktu(p.diterima, zone), std::string(rekap::kode(p.keadaan)), p.jawaban,
                   p.dijawab ? calendar::iso_waktu(*p.dijawab, zone) : ""});
    all.tulis(into);
}

std::string readme(const Kunjungan& k) {
    return fmt::format(
        "Data tentang {}, {} {}, keadaan {}.\n\n"
        "Tiap tabel ada dua kali: .json untuk program, .csv (pemisah titik koma) untuk lembar kerja.\n"
        "skp/ memuat tiap versi rencana, berkas/ tiap isian, lembar periksa, dan nilai yang tersimpan.\n"
        "dokumen/ memuat dokumen yang sudah diterbitkan (PDF) dengan tanda tangannya; daftarnya di "
        "dokumen.csv.\n"
        "Berkas bukti disebut dengan nama dan sidiknya (SHA-256); isinya dapat diunduh dari halaman berkas.\n"
        "Buku catatan perilaku milik pejabat penilai tidak termasuk; isinya dapat diminta dalam keberatan "
        "(PP 46/2011 Pasal 25).\n",
        k.saya->nama_lengkap(), k.instansi.nama, k.instansi.daerah, k.sekarang());
}

} // namespace

http::Response unduh(Kunjungan& k) {
    constexpr int most = 100'000;
    std::vector<sheet::ZipEntry> files{{"baca-saya.txt", readme(k)}};
    std::vector<journal::Tercatat> trail;
    person(k, files);
    k.situs.rekap->simpanan.baca_rekap([&](rekap::Baca& db) {
        plans(k, db.berkas(), files);
        cases(k, db.berkas(), files);
        papers(k, db.berkas(), files);
        year(k, db.berkas(), files);
        asked(k, db, files);
        rekap::Baca::SaringanJejak all;
        all.banyak = most;
        trail = db.jejak(k.situs.instansi, k.saya->id, all);
    });
    files.push_back({"jejak.json", sebagai_json(k, trail)});
    files.push_back({"jejak.csv", sebagai_csv(k, trail)});
    journal::Entri entry = k.entri("unduh_data_sendiri");
    entry.objek = "pegawai";
    entry.objek_id = k.saya->id.value();
    entry.sesudah = {{"isi", fmt::format("ZIP, {} berkas", files.size())}};
    (void)k.situs.simpanan.tulis([&](kantor::Tulis& db) -> base::Result<void> {
        db.catat(k.situs.instansi, entry);
        return {};
    });
    http::Response answer;
    answer.body = sheet::write_zip(files, k.kini);
    answer.type = "application/zip";
    answer.download_name = fmt::format("data-saya-{}.zip", calendar::iso(k.hari));
    return answer;
}

} // namespace web::jejak
