// dunia.h -- the office in which the cases of examples/ happen: the small invented one of pegawai/testing.h, kept in a real store.
//
//     Dunia world(engine);                        // "sqlite" or "postgresql"
//     world.orang("Sekar")                        // by first name
//     berkas::Meja desk = world.meja();           // at the world's moment
#pragma once

#include "base/random_for_tests.h"
#include "berkas/pengesahan_laku.h"
#include "paper/blangko/terbit.h"
#include "pegawai/testing.h"
#include "store/isi.h"
#include "store/testing.h"

#include <memory>
#include <string>
#include <string_view>

namespace kasus {

class Dunia {
  public:
    Dunia(std::string_view engine, const std::string& sop_file);

    [[nodiscard]] pegawai::PegawaiId orang(std::string_view first_name) const;
    [[nodiscard]] std::string nama(pegawai::PegawaiId who) const; // first name
    [[nodiscard]] berkas::Meja meja();
    [[nodiscard]] kantor::Asal asal(pegawai::PegawaiId who) const { return {who, "192.0.2.7", "kasus"}; }
    // What happens to posts and people, outside the acts that the cases are about: "Bayu ditunjuk menilai Sekar"; false: no such sentence.
    bool ubah_kantor(const std::string& sentence);

    // Who prints the papers that are frozen, and where bytes are kept.
    [[nodiscard]] berkas::Penerbit penerbit();
    [[nodiscard]] kantor::BerkasIsi simpan(std::string_view bytes);
    [[nodiscard]] std::string isi(const base::Sidik& file);

    base::StillClock clock{store::test_now};

  private:
    void segarkan(); // the snapshot, after a change

    store::FolderSementara folder_;
    std::unique_ptr<store::SimpananDb> store_;
    store::GudangFolder vault_;
    pegawai::InstansiId office_{};
    base::SameRandom random_;
    calendar::Kalender kalender_;
    formulir::Timbangan timbangan_;
    paper::blangko::PencetakTerbit printer_{timbangan_};
    berkas::RakSop rak_;
    pegawai::KantorKecil people_;
    std::unique_ptr<pegawai::Organisasi> kantor_;
};

[[nodiscard]] std::string isi_file(const std::string& path); // inside the source folder

} // namespace kasus
