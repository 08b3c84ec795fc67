// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.plugins.Jars;
import gleaner.plugins.PgpKeys;
import gleaner.plugins.PluginException;
import gleaner.plugins.trust.Signatures;
import gleaner.plugins.trust.Signer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A jar and the PGP signature beside it. */
class JarSourceTest {
	@TempDir
	private Path folder;
	private Path jar;

	@BeforeEach
	void aJar() throws Exception {
		jar = Jars.bundle(folder.resolve("maker.echo.jar"), "maker.echo");
	}

	private Set<Signer> signers() throws Exception {
		JarSource source = new JarSource(jar);
		Path to = Files.createTempDirectory(folder, "to");
		Delivered bundle = source.fetch(source.offers().getFirst(), to).getFirst();
		return Signatures.of(bundle.file(), "maker.echo.jar", bundle.signatures(), bundle.keys());
	}

	@Test
	void whoSignedTheFileBesideItIsTold() throws Exception {
		assertTrue(signers().isEmpty());
		PGPKeyPair key = PgpKeys.key();
		Files.writeString(folder.resolve("maker.echo.jar.asc"), PgpKeys.signature(jar, key));
		assertTrue(signers().isEmpty(), "nobody knows whose it is without the key");
		Files.writeString(folder.resolve("maker.echo.jar.key"), PgpKeys.publicKey(key));
		assertEquals(PgpKeys.fingerprint(key), signers().iterator().next().fingerprint());
	}

	@Test
	void aSignatureOfAnotherFileIsRefused() throws Exception {
		PGPKeyPair key = PgpKeys.key();
		Path other = Files.writeString(folder.resolve("other"), "other");
		Files.writeString(folder.resolve("maker.echo.jar.asc"), PgpKeys.signature(other, key));
		Files.writeString(folder.resolve("maker.echo.jar.key"), PgpKeys.publicKey(key));
		assertTrue(assertThrows(PluginException.class, this::signers).getMessage().contains("was changed after it was signed"));
	}

	@Test
	void aPageInItsPlaceIsNone() throws Exception {
		Files.writeString(folder.resolve("maker.echo.jar.asc"), "<!DOCTYPE html><title>Not found</title>");
		Files.writeString(folder.resolve("maker.echo.jar.key"), "<!DOCTYPE html><title>Not found</title>");
		assertTrue(signers().isEmpty());
	}
}
