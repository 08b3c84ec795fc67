// SPDX-License-Identifier: EPL-2.0
package gleaner.training.setting;

import gleaner.engine.EngineException;
import gleaner.engine.Parameter;
import gleaner.engine.ParameterGroup;
import gleaner.engine.Settings;
import gleaner.engine.neural.checkpoint.NetShape;
import gleaner.training.blas.Blas;
import gleaner.training.exchange.ForeignModel;
import gleaner.training.net.Layout;
import gleaner.training.net.Net;
import gleaner.training.net.Weights;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A kind of net: what can be set about it, and how it is made. */
public interface Architecture {
	/** The id of the engine that speaks with its models. */
	String engine();

	/** All that can be set for a training of it, in groups: first the net, last what is rarely touched. */
	List<ParameterGroup> groups();

	/** All that can be set for a training of it. */
	default List<Parameter<?>> parameters() {
		return groups().stream().<Parameter<?>>flatMap(group -> group.parameters().stream()).toList();
	}

	/** Those of {@link #parameters()} that may change in the life of a training: they change how it goes on, not what it is. */
	List<Parameter<?>> changeable();

	/** How large each step is. */
	Parameter.Decimal rate();

	/** How many stretches of text to read side by side. */
	Parameter.Whole batch();

	/** How many characters to read in a step. */
	Parameter.Whole length();

	/** Over how many steps a stretch goes on, and what the net remembers is carried. */
	int carried(Settings settings);

	/** @throws EngineException if the settings do not go together */
	NetShape shape(Settings settings) throws EngineException;

	/** Which of the parameters of the net a sentence about a shape that cannot be is about: the one that it names, or the first. */
	default Parameter<?> shaping(String sentence) {
		List<Parameter<?>> net = groups().getFirst().parameters();
		return net.stream().filter(parameter -> sentence.contains(parameter.name())).findFirst().orElse(net.getFirst());
	}

	Layout layout(NetShape shape, int classes);

	/** A net for learning and measuring, on these weights. */
	Net net(NetShape shape, Settings settings, Weights weights, int lanes, int length, Blas blas);

	/** The settings with which such a net is made and trained. */
	Map<String, String> settings(ForeignModel model);

	/** @throws EngineException if the file holds no net of this kind */
	ForeignModel read(Path file) throws EngineException;

	/** How many characters the net hears before those that are measured; 0 if it remembers. */
	int context(NetShape shape);

	/** How many lanes are measured side by side. */
	int validationLanes();
}
