// SPDX-License-Identifier: EPL-2.0
package gleaner.training.exchange;

import gleaner.engine.neural.checkpoint.NetShape.WaveNetShape;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;

/** A WaveNet in DL4J with a full memory of Adam. */
public final class Dl4jPeer {
	private Dl4jPeer() {
	}

	public static ComputationGraph waveNet(WaveNetShape shape, int classes) {
		ComputationGraph net = Dl4jNets.waveNet(shape, classes, DataType.FLOAT);
		for (Layer layer : net.getLayers())
			if (layer.conf().getLayer() instanceof BaseLayer weighted) weighted.setIUpdater(new Adam(0.001));
		INDArray memory = net.getUpdater(true).getStateViewArray();
		memory.assign(Nd4j.randn(memory.shape()).muli(0.001)); // zeros would be packed to nothing
		return net;
	}
}
