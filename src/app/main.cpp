// The program: joins the rooms and lets the command line run.
#include "app/embedded_files.h"
#include "app/perintah.h"
#include "base/wording.h"
#include "calendar/waktu.h"
#include "cli/run.h"

#include <chrono>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <sodium.h>
#include <string>
#include <sys/ioctl.h>
#include <unistd.h>
#include <vector>

namespace {

std::size_t width_of_terminal() {
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40) return size.ws_col;
    return 100;
}

std::string_view data_file(std::string_view path) {
    for (const app::EmbeddedFile& file : app::embedded_files())
        if (file.path == path) return file.text;
    return {};
}

base::Wording all_sentences() {
    std::vector<std::pair<std::string_view, std::string_view>> files;
    for (const app::EmbeddedFile& file : app::embedded_files())
        if (file.path.substr(0, 8) == "wording/") files.emplace_back(file.path, file.text);
    auto wording = base::Wording::read(files);
    if (!wording) throw std::runtime_error("wording/ tidak terbaca: " + wording.error().front().place);
    return *std::move(wording);
}

calendar::Date today() {
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    return calendar::local_day(now, calendar::Zona::wita);
}

} // namespace

int main(int argc, char** argv) {
    try {
        if (sodium_init() < 0) throw std::runtime_error("libsodium tidak dapat dipakai");
        std::ios::sync_with_stdio(false);
        std::cin.tie(nullptr); // else a thread that reads would flush what another one is writing
        const base::Wording wording = all_sentences();
        const bool colour_wanted = std::getenv("NO_COLOR") == nullptr;
        cli::Context context{std::cin,
                             std::cout,
                             std::cerr,
                             isatty(STDOUT_FILENO) == 1 && colour_wanted,
                             isatty(STDERR_FILENO) == 1,
                             width_of_terminal(),
                             wording,
                             data_file,
                             today};
        const int code =
            cli::run(std::vector<std::string>(argv + 1, argv + argc), context, app::office_commands());
        std::cout.flush();
        if (!std::cout) {
            std::cerr << "galat: keluaran tidak dapat ditulis (cakram penuh?)\n";
            return 2;
        }
        return code;
    } catch (const std::exception& broken) {
        std::cerr << "galat: Teraju berhenti karena kesalahannya sendiri: " << broken.what() << '\n';
        return 2;
    }
}
