// SPDX-License-Identifier: EPL-2.0
package gleaner.secrets;

import gleaner.files.StudioException;
import gleaner.voice.SecretName;
import gleaner.voice.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.spec.PBEKeySpec;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.eclipse.equinox.security.storage.provider.IProviderHints;
import org.osgi.service.component.annotations.Component;

/**
 * Secrets in Equinox' secure storage: a file of its own in the folder {@code .gleaner} at home, encrypted with a key that lies beside it
 * and only its owner can read. So no secret is in a studio, in a copy of one, or readable in passing; who can read the whole home folder
 * can read it too, as everywhere else where no password is asked for. Safe for use by several threads.
 */
@Component(service = Secrets.class)
public final class KeptSecrets implements Secrets {
	private static final String ROOT = "gleaner";

	private final Path folder;

	/** Where the secrets of the user of this program are. */
	public KeptSecrets() {
		this(Path.of(System.getProperty("user.home"), ".gleaner"));
	}

	/** @param folder made if it is not there */
	public KeptSecrets(Path folder) {
		this.folder = folder;
	}

	@Override
	public synchronized Optional<String> get(SecretName name) throws StudioException {
		if (!Files.exists(file())) return Optional.empty();
		ISecurePreferences all = open();
		if (!all.nodeExists(name.engine())) return Optional.empty();
		try {
			return Optional.ofNullable(all.node(name.engine()).get(name.parameter(), null));
		} catch (StorageException e) {
			throw new StudioException(
					"the secret " + name.inWords() + " in " + file() + " cannot be read (" + e.getMessage() + "); give it anew", e);
		}
	}

	@Override
	public synchronized void put(SecretName name, String value) throws StudioException {
		ISecurePreferences all = open();
		try {
			all.node(name.engine()).put(name.parameter(), value, true);
		} catch (StorageException e) {
			throw new StudioException("the secret " + name.inWords() + " cannot be kept: " + e.getMessage(), e);
		}
		flush(all);
	}

	@Override
	public synchronized void remove(SecretName name) throws StudioException {
		ISecurePreferences all = open();
		if (!all.nodeExists(name.engine())) return;
		ISecurePreferences engine = all.node(name.engine());
		engine.remove(name.parameter());
		if (engine.keys().length == 0) engine.removeNode();
		flush(all);
	}

	@Override
	public synchronized List<SecretName> list() throws StudioException {
		if (!Files.exists(file())) return List.of();
		List<SecretName> names = new ArrayList<>();
		ISecurePreferences all = open();
		for (String engine : all.childrenNames())
			for (String parameter : all.node(engine).keys()) names.add(new SecretName(engine, parameter));
		return names.stream().sorted().toList();
	}

	private Path file() {
		return folder.resolve("secrets");
	}

	/** Opened anew each time: another program may have written it. */
	private ISecurePreferences open() throws StudioException {
		Map<Object, Object> options = new HashMap<>();
		options.put(IProviderHints.DEFAULT_PASSWORD, new PBEKeySpec(KeyFile.in(folder).toCharArray()));
		options.put(IProviderHints.PROMPT_USER, Boolean.FALSE);
		try {
			return SecurePreferencesFactory.open(file().toUri().toURL(), options).node(ROOT);
		} catch (IOException e) {
			throw new StudioException(
					"the secrets in " + file() + " cannot be opened: " + e.getMessage() + "; delete the file and give them anew", e);
		}
	}

	private void flush(ISecurePreferences all) throws StudioException {
		try {
			all.flush();
		} catch (IOException e) {
			throw new StudioException("the secrets cannot be written to " + file() + ": " + e.getMessage(), e);
		}
	}
}
