#include "store/jurnal_baris.h"
#include "store/sql.h"

#include <limits>

namespace store {

namespace {

// One list of columns for every reading, in the order that read_entry() expects. A macro, because a statement is a
// literal: so it can be prepared by a test before any office exists.
#define KOLOM                                                                                                \
    "instansi_id, nomor, pada, pelaku_id, atas_nama_id, perbuatan, objek, objek_id, alamat, permintaan, "    \
    "sebelum, sesudah, sebelumnya, sidik "
#define SISA_SARINGAN                                                                                        \
    "AND nomor < ?2 AND pada >= ?3 AND pada <= ?4 AND (?5 = '' OR perbuatan = ?5) "                          \
    "ORDER BY nomor DESC LIMIT ?6"

const Pernyataan head{"jurnal.kepala", "SELECT nomor, sidik FROM jurnal_kepala WHERE instansi_id = ?1"};

// The writer of an act holds the head until it commits: on PostgreSQL two acts of one office queue up here, so that
// neither links to an entry that another one has linked to.
const Pernyataan head_for_update{
    "jurnal.kepala_terkunci",
    "INSERT INTO jurnal_kepala (instansi_id, nomor, sidik) VALUES (?1, 0, ?2) "
    "ON CONFLICT (instansi_id) DO UPDATE SET nomor = jurnal_kepala.nomor RETURNING nomor, sidik"};

const Pernyataan move_head{"jurnal.kepala_maju",
                           "UPDATE jurnal_kepala SET nomor = ?2, sidik = ?3 WHERE instansi_id = ?1"};

const Pernyataan append_entry{"jurnal.tambah",
                              "INSERT INTO jurnal (" KOLOM ") "
                              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)"};

const Pernyataan in_order{"jurnal.urut", "SELECT " KOLOM "FROM jurnal "
                                         "WHERE instansi_id = ?1 AND nomor > ?2 ORDER BY nomor LIMIT ?3"};

// Four ways into the journal, each along its index.
const Pernyataan newest{"jurnal.terbaru",
                        "SELECT " KOLOM "FROM jurnal WHERE instansi_id = ?1 " SISA_SARINGAN};
const Pernyataan newest_by{
    "jurnal.pelaku", "SELECT " KOLOM "FROM jurnal WHERE instansi_id = ?1 AND pelaku_id = ?7 " SISA_SARINGAN};
const Pernyataan newest_about{
    "jurnal.tentang",
    "SELECT " KOLOM
    "FROM jurnal WHERE instansi_id = ?1 AND objek = 'pegawai' AND objek_id = ?7 " SISA_SARINGAN};
const Pernyataan newest_by_about{"jurnal.pelaku_tentang",
                                 "SELECT " KOLOM
                                 "FROM jurnal WHERE instansi_id = ?1 AND objek = 'pegawai' AND objek_id = ?7 "
                                 "AND pelaku_id = ?8 " SISA_SARINGAN};

const Pernyataan newest_of{
    "jurnal.benda",
    "SELECT " KOLOM "FROM jurnal WHERE instansi_id = ?1 AND objek = ?7 AND objek_id = ?8 " SISA_SARINGAN};

#undef KOLOM
#undef SISA_SARINGAN

// What somebody has written into the table by hand must not stop the program: it becomes an entry whose fingerprint
// does not fit, and the verifier names it.
journal::Rincian values_of(std::string_view json) {
    if (json == "[]") return {};
    auto values = journal::read_rincian(json);
    return values ? *std::move(values) : journal::Rincian{{"tidak_terbaca", std::string(json)}};
}

journal::Kepala read_head(const Baris& row) {
    return {row.angka(0), base::Sidik::parse(row.teks(1)).value_or(base::Sidik{})};
}

std::int64_t seconds(calendar::Instant instant) { return instant.time_since_epoch().count(); }

} // namespace

journal::Tercatat read_entry(const Baris& row) {
    journal::Tercatat t;
    journal::Entri& e = t.entri;
    e.instansi = row.angka(0);
    e.nomor = row.angka(1);
    e.pada = calendar::Instant{std::chrono::seconds{row.angka(2)}};
    e.pelaku = row.angka(3);
    e.atas_nama = row.angka(4);
    e.perbuatan = row.teks(5);
    e.objek = row.teks(6);
    e.objek_id = row.angka(7);
    e.alamat = row.teks(8);
    e.permintaan = row.teks(9);
    e.sebelum = values_of(row.teks(10));
    e.sesudah = values_of(row.teks(11));
    t.sebelumnya = base::Sidik::parse(row.teks(12)).value_or(base::Sidik{});
    t.sidik = base::Sidik::parse(row.teks(13)).value_or(base::Sidik{});
    return t;
}

journal::Kepala SqlTulis::kepala_jurnal(pegawai::InstansiId office) {
    journal::Kepala kepala;
    db_.jalankan(head, {office.value()}, [&](const Baris& row) { kepala = read_head(row); });
    return kepala;
}

std::vector<journal::Tercatat> SqlTulis::jurnal(pegawai::InstansiId office,
                                                const kantor::SaringanJurnal& filter) {
    constexpr std::int64_t last = std::numeric_limits<std::int64_t>::max();
    constexpr std::int64_t first = std::numeric_limits<std::int64_t>::min();
    std::vector<journal::Tercatat> entries;
    const auto keep = [&](const Baris& row) { entries.push_back(read_entry(row)); };

    std::vector<Nilai> values{office.value(),
                              filter.sebelum_nomor.value_or(last),
                              filter.dari ? seconds(*filter.dari) : first,
                              filter.sampai ? seconds(*filter.sampai) : last,
                              std::string_view(filter.perbuatan),
                              std::int64_t{filter.banyak}};
    if (filter.benda) {
        values.emplace_back(std::string_view(filter.benda->first));
        values.emplace_back(filter.benda->second);
        db_.jalankan(newest_of, std::span<const Nilai>(values), keep);
        return entries;
    }
    if (filter.tentang) values.emplace_back(filter.tentang->value());
    if (filter.pelaku) values.emplace_back(filter.pelaku->value());
    const Pernyataan& statement = filter.tentang && filter.pelaku ? newest_by_about
                                  : filter.tentang                ? newest_about
                                  : filter.pelaku                 ? newest_by
                                                                  : newest;
    db_.jalankan(statement, std::span<const Nilai>(values), keep);
    return entries;
}

void SqlTulis::jurnal_seluruhnya(pegawai::InstansiId office,
                                 const std::function<bool(const journal::Tercatat&)>& use) {
    constexpr std::int64_t at_once = 500;
    // Before the smallest number there is: an entry 0 or below, which no program writes, is shown too.
    std::int64_t seen = std::numeric_limits<std::int64_t>::min();
    for (;;) {
        std::vector<journal::Tercatat> page;
        db_.jalankan(in_order, {office.value(), seen, at_once},
                     [&](const Baris& row) { page.push_back(read_entry(row)); });
        for (const journal::Tercatat& entry : page)
            if (!use(entry)) return;
        if (page.size() < std::size_t{at_once}) return;
        seen = page.back().entri.nomor;
    }
}

journal::Tercatat SqlTulis::catat(pegawai::InstansiId office, journal::Entri entri) {
    journal::Tercatat t;
    t.entri = journal::dapat_ditulis(std::move(entri));
    journal::Entri& e = t.entri;
    const std::string nothing = base::Sidik{}.hex();
    db_.jalankan(head_for_update, {office.value(), std::string_view(nothing)}, [&](const Baris& row) {
        const journal::Kepala kepala = read_head(row);
        e.nomor = kepala.nomor + 1;
        t.sebelumnya = kepala.sidik;
    });
    e.instansi = office.value();
    t.sidik = journal::sidik_entri(e, t.sebelumnya);

    const std::string before = journal::rincian_json(e.sebelum);
    const std::string after = journal::rincian_json(e.sesudah);
    const std::string previous = t.sebelumnya.hex();
    const std::string own = t.sidik.hex();
    db_.jalankan(append_entry,
                 {e.instansi, e.nomor, seconds(e.pada), e.pelaku, e.atas_nama, std::string_view(e.perbuatan),
                  std::string_view(e.objek), e.objek_id, std::string_view(e.alamat),
                  std::string_view(e.permintaan), std::string_view(before), std::string_view(after),
                  std::string_view(previous), std::string_view(own)});
    db_.jalankan(move_head, {office.value(), e.nomor, std::string_view(own)});
    return t;
}

} // namespace store
