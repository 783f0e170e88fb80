// The command line without the office's commands, its data read from the source folder: what the thread sanitizer runs.
#include "cli/run_for_tests.h"

#include <iostream>

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    cli::Context context{std::cin,
                         std::cout,
                         std::cerr,
                         false,
                         false,
                         100,
                         cli::wording_for_tests(),
                         regime::data_file_for_tests};
    const int code = cli::run(std::vector<std::string>(argv + 1, argv + argc), context);
    std::cout.flush();
    return code;
}
