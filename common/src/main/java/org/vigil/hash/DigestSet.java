package org.vigil.hash;

/**
 * The digests of one content, in lower-case hex.
 *
 * @param sizeBytes how many bytes went into them
 */
public record DigestSet(String md5, String sha1, String sha256, long sizeBytes) {}
