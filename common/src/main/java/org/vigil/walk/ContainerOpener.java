package org.vigil.walk;

import java.io.IOException;
import java.io.InputStream;
import org.vigil.container.Limits;
import org.vigil.container.Members;

/** How members are got out of a container's bytes. */
@FunctionalInterface
interface ContainerOpener {
  Members open(InputStream bytes, Limits limits) throws IOException;
}
