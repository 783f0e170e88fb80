// tanda_luar.h -- a paper that its signer signs with a program of his own, on a token or with a file that he hands to nobody, and hands in.
//
//     const AsalUnggahan from = asal_unggahan(papers, events, vault, handed_in);    // which bytes did he sign?
//     auto signer = judge.periksa(*vault.isi(paper.kini), handed_in, {"Sekar Fiktif", nip, "pegawai_dinilai"}, now);
//     tandatangani(meja, asal, seen, {paper.nomor, paper.kini, kept, CaraTanda::luar, role});      // pengesahan_laku.h
//
// What he signed is in what he hands in: its beginning is a state of the paper, byte for byte. Where that is not the newest one, somebody
// else has signed meanwhile, or the paper has been frozen anew; asal_unggahan() tells which.
#pragma once

#include "base/result.h"
#include "berkas/kunci.h"
#include "berkas/simpanan_terbitan.h"
#include "kantor/gudang_isi.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace berkas {

struct AsalUnggahan {
    enum class Apa {
        kini,         // the newest state of the paper that is to be signed
        keadaan_lama, // an earlier one of it
        versi_lain,   // another version of the case's paper
        lain,         // none of them
    };
    Apa apa = Apa::lain;
    int versi = 0;                        // that it begins with; 0 for lain
    std::optional<Peristiwa> sejak_itu{}; // keadaan_lama: the first signature that came after it
};
// `papers` and `events` of one case, as they are kept. The newest version is the one that is to be signed.
[[nodiscard]] AsalUnggahan asal_unggahan(const std::vector<Terbitan>& papers,
                                         const std::vector<Peristiwa>& events, kantor::GudangIsi& vault,
                                         std::string_view unggahan);

struct CalonLuar {             // whose signature is expected
    std::string nama{}, nip{}; // the name without titles
    std::string bidang{};      // the field of the form that is meant for him
};

// Who judges it: app hands in room seal's, with all roots that this server believes.
class PemeriksaLuar {
  public:
    virtual ~PemeriksaLuar() = default;
    // Is `hasil` what was sent with exactly one whole signature of this person more, and nothing else? What its certificate says; or
    // tanda_luar.* with what is wrong and the way out.
    [[nodiscard]] virtual base::Result<IsiSertifikat> periksa(const std::string& dikirim,
                                                              const std::string& hasil,
                                                              const CalonLuar& siapa,
                                                              calendar::Instant now) const = 0;
    // The same document, written anew by a program that should have added to it. False says nothing.
    [[nodiscard]] virtual bool ditulis_ulang(std::string_view unggahan, std::string_view asal) const = 0;
};

} // namespace berkas
