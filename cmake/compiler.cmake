# How every file of the house is compiled.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

find_program(CCACHE ccache)
if(CCACHE)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fpch-preprocess>) # so that ccache knows which headers were read before
  endif()
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
  set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE})
endif()
find_program(MOLD mold)
if(MOLD AND (CMAKE_CXX_COMPILER_ID STREQUAL "GNU" OR TERAJU_FUZZ))
  add_link_options(-fuse-ld=mold)
endif()

set(CMAKE_CXX_FLAGS_DEBUG "-g1 -Og")
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-g1 -O1") # fuzz targets
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
if(CMAKE_BUILD_TYPE STREQUAL "Release" AND NOT TERAJU_FUZZ)
  set(CMAKE_INTERPROCEDURAL_OPTIMIZATION ON) # the small functions of one room inside the loops of another
endif()
add_compile_options(-fdiagnostics-color=auto)

add_library(teraju_warnings INTERFACE)
target_compile_options(teraju_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Werror -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
  -Wnon-virtual-dtor -Woverloaded-virtual -Wnull-dereference -Wformat=2 -Wimplicit-fallthrough -Wcast-align)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(teraju_warnings INTERFACE -Wduplicated-cond -Wlogical-op)
  if(CMAKE_BUILD_TYPE STREQUAL "Release" OR TERAJU_SANITIZE)
    # g++ 12 reports paths through inlined library code that cannot happen.
    target_compile_options(teraju_warnings INTERFACE -Wno-null-dereference -Wno-maybe-uninitialized -Wno-restrict)
  endif()
endif()


# GoogleTest's macros compare, convert and branch more freely than the house does.
add_library(teraju_test_warnings INTERFACE)
target_compile_options(teraju_test_warnings INTERFACE
  $<TARGET_PROPERTY:teraju_warnings,INTERFACE_COMPILE_OPTIONS> -Wno-conversion -Wno-sign-conversion -Wno-dangling-else
  $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized;-Wno-uninitialized>)

if(TERAJU_SANITIZE)
  add_compile_options(-fsanitize=${TERAJU_SANITIZE} -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${TERAJU_SANITIZE})
  if(TERAJU_SANITIZE MATCHES undefined)
    add_compile_options(-fno-sanitize-recover=all)
  endif()
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND TERAJU_SANITIZE MATCHES address)
    # The sanitizers describe every check in writable data full of addresses: at a place chosen by the linker nothing
    # has to be relocated at each start, and a runtime inside the program reaches its thread's data without a call.
    add_link_options(-no-pie -static-libasan -static-libubsan)
  endif()
endif()
if(TERAJU_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
