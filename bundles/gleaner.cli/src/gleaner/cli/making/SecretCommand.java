package gleaner.cli.making;

import gleaner.cli.kit.Surroundings;
import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.Parameter;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gleaner secret} */
@Command(name = "secret",
		description = "Keep what an engine needs and nobody else may see, such as the key to a server. Without arguments: list which "
				+ "secrets are kept, not what they are.",
		mixinStandardHelpOptions = true, sortOptions = false,
		footer = { "",
			"The secret is read from the terminal, which does not show it, or from standard input. Where none is kept, a variable of the "
					+ "environment stands in: GLEANER_SECRET_ENGINE_NAME." })
final class SecretCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Spec
	private CommandSpec spec;

	@Parameters(arity = "0..1", index = "0", paramLabel = "ENGINE", description = "The engine that it is for.")
	private String engine;

	@Parameters(arity = "0..1", index = "1", paramLabel = "NAME",
			description = "The name of the secret; \"gleaner engines\" lists those that an engine has.")
	private String name;

	@Option(names = "--remove", description = "Forget it.")
	private boolean remove;

	SecretCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws EngineException, StudioException, InterruptedException {
		Secrets secrets = secrets();
		if (engine == null) {
			for (SecretName kept : secrets.list()) surroundings.out().println(kept.engine() + " " + kept.parameter());
			return 0;
		}
		if (name == null) throw new ParameterException(spec.commandLine(), "NAME is missing; which secret of " + engine + "?");
		SecretName which = new SecretName(engine, name);
		if (remove) {
			secrets.remove(which);
			return 0;
		}
		requireKnown();
		secrets.put(which, read());
		return 0;
	}

	private void requireKnown() throws EngineException, InterruptedException {
		EngineInfo info = surroundings.engines().get().entry(engine).info();
		List<String> known = info.parameters().stream().filter(Parameter.Secret.class::isInstance).map(Parameter::name).toList();
		if (known.contains(name)) return;
		throw new EngineException("the engine " + info.name() + " has no secret \"" + name + "\""
				+ (known.isEmpty() ? "" : "; it has: " + String.join(", ", known)));
	}

	private String read() throws StudioException {
		Console console = System.console();
		String value = surroundings.terminal() && console != null
				? Optional.ofNullable(console.readPassword("%s: ", name)).map(String::new).orElse("")
				: line();
		if (value.isBlank())
			throw new StudioException("the secret is empty, and what was kept before stays; give one, or forget it with --remove");
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
