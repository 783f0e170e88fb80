#include "berkas/bukti_terbitan.h"

#include "kantor/loket.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace berkas {
namespace {

using calendar::Instant;

struct Kata {
    KurangBukti apa;
    std::string_view kode, nama;
};
constexpr std::array words{
    Kata{KurangBukti::tanpa_tanda, "tanpa_tanda", "tidak bertanda tangan elektronik"},
    Kata{KurangBukti::tidak_sah, "tidak_sah", "ada tanda tangan yang tidak sah"},
    Kata{KurangBukti::akar, "akar", "sertifikat akar penerbitnya"},
    Kata{KurangBukti::cap_waktu, "cap_waktu", "cap waktu"},
    Kata{KurangBukti::daftar_cabut, "daftar_cabut", "daftar pencabutan"},
    Kata{KurangBukti::cap_dokumen, "cap_dokumen", "cap waktu dokumen"},
};

const Kata& word(KurangBukti what) {
    return *std::find_if(words.begin(), words.end(), [&](const Kata& w) { return w.apa == what; });
}

bool hopeless(const std::vector<KurangBukti>& missing) {
    return std::any_of(missing.begin(), missing.end(), [](KurangBukti k) {
        return k == KurangBukti::tanpa_tanda || k == KurangBukti::tidak_sah;
    });
}

// When it is looked at again: before the proof ends; soon where a service may come back; never where nothing would help.
std::optional<Instant> next_look(const KeadaanBukti& state, bool service, Instant now) {
    if (hopeless(state.kurang)) return std::nullopt;
    if (!state.kurang.empty() || !state.sampai)
        return now + (service ? std::chrono::hours(1) : std::chrono::hours(24));
    return std::max(*state.sampai - sisa_bukti, now + std::chrono::hours(24));
}

class Putaran {
  public:
    Putaran(Simpanan& store, kantor::GudangIsi& files, JuruBukti& juru, InstansiId office, Instant now)
        : store_(store), files_(files), juru_(juru), office_(office), now_(now) {}

    PutaranBukti done;

    void look(const BarisBukti& row) {
        ++done.dilihat;
        const bool continued = row.bukti && row.bukti->atas == row.terbitan.kini;
        const base::Sidik from = continued ? row.bukti->file : row.terbitan.kini;
        const auto bytes = files_.isi(from);
        const auto state =
            bytes ? juru_.lengkapi(*bytes, now_) : base::Result<KeadaanBukti>(base::refuse(bytes.error()));
        KeadaanBukti found = state ? *state : KeadaanBukti{{}, {}, {}, {KurangBukti::tanpa_tanda}};
        if (!bytes) { // another round may find the file again; the archive's own round names it
            ++done.gagal;
            return;
        }
        if (!found.kurang.empty()) ++done.kurang;
        BuktiTerbitan next{row.terbitan.berkas,
                           row.terbitan.nomor,
                           0,
                           row.terbitan.kini,
                           from,
                           found.tingkat,
                           found.sampai,
                           {},
                           now_,
                           next_look(found, juru_.ada_cap_waktu(), now_)};
        for (const KurangBukti k : found.kurang)
            next.kurang += (next.kurang.empty() ? "" : " ") + std::string(kode(k));
        keep(row, next, state && found.pdf != *bytes ? found.pdf : std::string());
    }

  private:
    // What was seen must still be so: the paper unsigned by others, its evidence not renewed by somebody else.
    void keep(const BarisBukti& seen, BuktiTerbitan next, const std::string& longer) {
        std::optional<kantor::BerkasIsi> file;
        if (!longer.empty()) {
            const auto incoming = files_.terima();
            const auto taken = incoming->tulis(longer);
            auto kept = taken ? incoming->selesai(now_)
                              : base::Result<kantor::BerkasIsi>(base::refuse(taken.error()));
            if (!kept) {
                ++done.gagal;
                return;
            }
            file = *std::move(kept);
            next.file = file->sidik;
        }
        const auto act = store_.tulis_berkas([&](Tulis& db) -> base::Result<void> {
            const auto now = db.terbitan().terbitan_berkode(office_, seen.terbitan.kode);
            const auto all = db.terbitan().bukti(office_, seen.terbitan.berkas, seen.terbitan.nomor);
            const int last = all.empty() ? 0 : all.back().nomor;
            if (!now || now->kini != seen.terbitan.kini || last != (seen.bukti ? seen.bukti->nomor : 0))
                return {};
            // Looked at again without anything new: the same row.
            next.nomor = last + (last == 0 || file || all.back().atas != next.atas ? 1 : 0);
            if (next.nomor == last) next.pada = all.back().pada;
            if (file) db.kantor().simpan(office_, *file);
            db.tulis_terbitan().simpan(office_, next);
            if (!file) return {};
            ++done.ditambah;
            journal::Entri entry = kantor::entri({}, now_, "terbitan.bukti");
            entry.objek = "berkas";
            entry.objek_id = next.berkas.value();
            entry.sesudah = {{"dokumen", seen.terbitan.nomor_naskah},
                             {"bukti", std::to_string(next.nomor)},
                             {"tingkat", next.tingkat},
                             {"sidik", next.file.hex()}};
            db.kantor().catat(office_, std::move(entry));
            return {};
        });
        if (!act) ++done.gagal;
    }

    Simpanan& store_;
    kantor::GudangIsi& files_;
    JuruBukti& juru_;
    InstansiId office_;
    Instant now_;
};

} // namespace

std::string_view kode(KurangBukti what) { return word(what).kode; }
std::string_view nama(KurangBukti what) { return word(what).nama; }

std::string kelengkapan_bukti(std::string_view stored) {
    if (stored.empty()) return "lengkap";
    std::string text;
    while (!stored.empty()) {
        const std::string_view one = stored.substr(0, stored.find(' '));
        stored.remove_prefix(std::min(one.size() + 1, stored.size()));
        const auto* known =
            std::find_if(words.begin(), words.end(), [&](const Kata& w) { return w.kode == one; });
        if (known == words.end()) continue;
        if (hopeless({known->apa})) return std::string(known->nama); // the rest says nothing more
        text += (text.empty() ? "kurang " : ", ") + std::string(known->nama);
    }
    return text;
}

PutaranBukti putaran_bukti(Simpanan& store, kantor::GudangIsi& files, JuruBukti& juru, InstansiId office,
                           base::Clock& clock, int most, bool semua) {
    const Instant now = clock.now();
    std::vector<BarisBukti> due;
    store.baca_berkas([&](Baca& db) {
        due = semua ? db.terbitan().bukti_berlaku(office, most)
                    : db.terbitan().bukti_jatuh_tempo(office, now, most);
    });
    Putaran round(store, files, juru, office, now);
    for (const BarisBukti& row : due) round.look(row);
    return round.done;
}

base::Sidik sidik_terbukti(BacaTerbitan& db, InstansiId office, const Terbitan& paper) {
    const auto all = db.bukti(office, paper.berkas, paper.nomor);
    return !all.empty() && all.back().atas == paper.kini ? all.back().file : paper.kini;
}

} // namespace berkas
