type CapacityLevel = 'free' | 'nearly' | 'full';

const nearlyFrom = 0.9;

export function capacityLevel(inside: number, capacity: number): CapacityLevel {
  if (inside >= capacity) return 'full';
  return inside >= capacity * nearlyFrom ? 'nearly' : 'free';
}
