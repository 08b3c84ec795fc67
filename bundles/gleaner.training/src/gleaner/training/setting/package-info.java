// SPDX-License-Identifier: EPL-2.0
/** What can be set about a training, and the kinds of nets. */
package gleaner.training.setting;
