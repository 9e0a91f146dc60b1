#include <zlib.h>

/// `deflateInit2` is a macro, which Swift can't see. Window bits above 15 ask for gzip's header and trailer (RFC 1952).
static inline int kizuna_deflate_init_gzip(z_stream *stream) {
  return deflateInit2(stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}
