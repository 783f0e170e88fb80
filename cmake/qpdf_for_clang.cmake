# One header of QPDF 11.3 is no C++20 for clang 14: a defaulted destructor is asked for a vector of a class that is not
# complete yet. Clang reads a copy in which that destructor is written out; nothing else differs.
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  find_file(QPDF_JSON qpdf/JSON.hh HINTS ${qpdf_INCLUDE_DIRS} REQUIRED)
  file(READ ${QPDF_JSON} header)
  string(REPLACE "virtual ~JSON_array() = default;" "virtual ~JSON_array() {}" header "${header}")
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/qpdf_for_clang/qpdf/JSON.hh CONTENT "@header@" @ONLY)
  target_include_directories(PkgConfig::qpdf BEFORE INTERFACE ${CMAKE_BINARY_DIR}/qpdf_for_clang)
endif()
