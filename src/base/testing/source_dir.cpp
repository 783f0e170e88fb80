#include "base/source_dir_for_tests.h"

namespace base {

std::string source_dir() { return TERAJU_SOURCE_DIR; }

} // namespace base
