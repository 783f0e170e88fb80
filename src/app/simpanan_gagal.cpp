#include "app/simpanan_gagal.h"

namespace app {

base::Sentence kalimat(const kantor::SimpananGagal& failed) {
    switch (failed.sebab()) {
    case kantor::SimpananGagal::Sebab::penuh: return base::say("simpanan.penuh");
    case kantor::SimpananGagal::Sebab::rusak:
        return base::say("simpanan.rusak", {{"rincian", failed.what()}});
    case kantor::SimpananGagal::Sebab::terputus:
        return base::say("simpanan.terputus", {{"rincian", failed.what()}});
    case kantor::SimpananGagal::Sebab::sibuk: return base::say("simpanan.sibuk");
    case kantor::SimpananGagal::Sebab::lain: break;
    }
    return base::say("simpanan.gagal", {{"rincian", failed.what()}});
}

void tell(cli::Context& context, const base::Findings& findings) {
    cli::print_findings(context, findings);
    if (base::has_errors(findings))
        context.exit = cli::Exit::unusable;
    else if (!findings.empty())
        context.exit = cli::Exit::finding;
}

void with_store(cli::Context& context, const std::function<void()>& work) {
    try {
        work();
    } catch (const kantor::SimpananGagal& failed) {
        tell(context, {{{}, {}, kalimat(failed)}});
    }
}

} // namespace app
