/** Names the analog drivers accept for `opermode` (dahdi-linux fxo_modes.h). Any other name keeps the driver from loading. */

// biome-ignore format: in the order of the header
export const OPERMODES = [
  'FCC', 'TBR21', 'ARGENTINA', 'AUSTRALIA', 'AUSTRIA', 'BAHRAIN', 'BELGIUM', 'BRAZIL', 'BULGARIA', 'CANADA', 'CHILE',
  'CHINA', 'COLOMBIA', 'CROATIA', 'CYPRUS', 'CZECH', 'DENMARK', 'ECUADOR', 'EGYPT', 'ELSALVADOR', 'FINLAND', 'FRANCE',
  'GERMANY', 'GREECE', 'GUAM', 'HONGKONG', 'HUNGARY', 'ICELAND', 'INDIA', 'INDONESIA', 'IRELAND', 'ISRAEL', 'ITALY',
  'JAPAN', 'JORDAN', 'KAZAKHSTAN', 'KUWAIT', 'LATVIA', 'LEBANON', 'LUXEMBOURG', 'MACAO', 'MALAYSIA', 'MALTA', 'MEXICO',
  'MOROCCO', 'NETHERLANDS', 'NEWZEALAND', 'NIGERIA', 'NORWAY', 'OMAN', 'PAKISTAN', 'PERU', 'PHILIPPINES', 'POLAND',
  'PORTUGAL', 'ROMANIA', 'RUSSIA', 'SAUDIARABIA', 'SINGAPORE', 'SLOVAKIA', 'SLOVENIA', 'SOUTHAFRICA', 'SOUTHKOREA',
  'SPAIN', 'SWEDEN', 'SWITZERLAND', 'SYRIA', 'TAIWAN', 'THAILAND', 'UAE', 'UK', 'USA', 'YEMEN',
] as const

export type Opermode = (typeof OPERMODES)[number]

export const isOpermode = (name: string): name is Opermode => (OPERMODES as readonly string[]).includes(name)
