// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.making;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.cli.kit.Answer;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.Parameter;
import gleaner.files.Nearest;
import gleaner.files.StudioException;
import gleaner.voice.SecretName;
import gleaner.voice.Secrets;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gleaner secret} */
@Command(name = "secret",
		description = "Keep a secret that an engine needs, such as the key to a server. Without "
				+ "arguments, list the names of the kept secrets.",
		mixinStandardHelpOptions = true, sortOptions = false,
		footer = { "",
			"Gleaner reads the secret from the terminal, without showing it, or from standard input. If none is kept, it reads the "
					+ "environment variable GLEANER_SECRET_ENGINE_NAME." })
final class SecretCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Spec
	private CommandSpec spec;

	@Parameters(arity = "0..1", index = "0", paramLabel = "ENGINE", description = "The engine that needs it.")
	private String engine;

	@Parameters(arity = "0..1", index = "1", paramLabel = "NAME",
			description = "The name of the secret; \"gleaner engines\" lists the secrets of each engine.")
	private String name;

	@Option(names = "--remove", description = "Forget the secret.")
	private boolean remove;

	@Mixin
	private Answer answer = new Answer();

	/** Taken so that a script may say it to every command; nothing here depends on a studio. */
	@Mixin
	private StudioOption studioOption;

	SecretCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws EngineException, StudioException, InterruptedException {
		Secrets secrets = secrets();
		if (engine == null) {
			list(secrets);
			return 0;
		}
		if (name == null) throw new ParameterException(spec.commandLine(), "NAME is missing; name a secret of " + engine + "?");
		SecretName which = new SecretName(engine, name);
		if (remove) {
			secrets.remove(which);
			if (answer.isJson()) answer.give(surroundings, describe(which), "");
			return 0;
		}
		requireKnown();
		secrets.put(which, read());
		if (answer.isJson()) answer.give(surroundings, describe(which), "");
		return 0;
	}

	private ObjectNode describe(SecretName which) {
		return Json.object().put("engine", which.engine()).put("name", which.parameter()).put("kept", !remove);
	}

	private void list(Secrets secrets) throws StudioException {
		ArrayNode all = JsonNodeFactory.instance.arrayNode();
		for (SecretName kept : secrets.list()) {
			if (answer.isJson()) all.addObject().put("engine", kept.engine()).put("name", kept.parameter());
			else surroundings.out().println(kept.engine() + " " + kept.parameter());
		}
		if (answer.isJson()) surroundings.out().println(Json.line(all));
	}

	private void requireKnown() throws EngineException, InterruptedException {
		EngineInfo info = surroundings.engines().get().entry(engine).info();
		List<String> known = info.parameters().stream().filter(Parameter.Secret.class::isInstance).map(Parameter::name).toList();
		if (known.contains(name)) return;
		throw new EngineException("the engine " + info.name() + " has no secret \"" + name + "\""
				+ Nearest.question(name, known) + (known.isEmpty() ? "" : "; it has: " + String.join(", ", known)));
	}

	private String read() throws StudioException {
		Console console = System.console();
		String value = console != null && console.isTerminal()
				? Optional.ofNullable(console.readPassword("%s: ", name)).map(String::new).orElse("")
				: line();
		if (value.isBlank())
			throw new StudioException("the secret is empty, so the old one stays; give one, or forget it with --remove");
		return value.strip();
	}

	private static String line() throws StudioException {
		try {
			String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
			return line == null ? "" : line;
		} catch (IOException e) {
			throw new StudioException("the secret cannot be read from standard input: " + e.getMessage(), e);
		}
	}

	private static Secrets secrets() {
		BundleContext bundles = FrameworkUtil.getBundle(SecretCommand.class).getBundleContext();
		ServiceReference<Secrets> reference = bundles.getServiceReference(Secrets.class);
		return reference == null ? Secrets.NONE : bundles.getService(reference);
	}
}
