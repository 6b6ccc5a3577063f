/**
 * One compressed file: gzip, bzip2, xz, lzma, Zstandard, LZ4, compress.
 *
 * <p>Start with {@link org.vigil.container.compressed.CompressedFormat}, a table of methods, and
 * {@link org.vigil.container.compressed.GzipFormat}, which keeps the name and time of its header.
 * Parts that follow each other are one member. A wrong checksum is an issue and the bytes before it
 * stay.
 *
 * <p>Decoders are those of Commons Compress, XZ for Java and zstd-jni; the framing is ours, so that
 * no decoder reads beyond its part.
 */
@NullMarked
package org.vigil.container.compressed;

import org.jspecify.annotations.NullMarked;
