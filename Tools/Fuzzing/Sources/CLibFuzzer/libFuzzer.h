/* The one function of libFuzzer that a program with a main of its own calls
   (LLVM, docs/LibFuzzer.rst, "Using libFuzzer as a library"). */
#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(int *argc, char ***argv,
                        int (*callback)(const uint8_t *start, size_t count));
