/**
 * 7z archives, by the words of 7zFormat.txt (LZMA SDK, DOC/7zFormat.txt): folders, packed streams,
 * coders, and the property ids in {@code PropertyId}.
 *
 * <p>Start at {@link org.vigil.container.sevenz.SevenZFormat}. Members are read by Commons Compress
 * in a process of its own ({@code container.isolated.sevenzip.SevenZReader}). What is here only
 * finds where a large archive can be cut: {@code SevenZSlices} asks {@code SevenZHeader}, which
 * reads {@code SignatureHeader}, {@code StreamsInfo} and {@code FilesInfo} once, in the process of
 * the scan. An archive whose header is not regular is read whole. Both readers must agree on the
 * order of files.
 */
@NullMarked
package org.vigil.container.sevenz;

import org.jspecify.annotations.NullMarked;
